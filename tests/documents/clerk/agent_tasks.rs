use auth_providers::clerk::agent_tasks::{AgentTaskPermissions, CreateAgentTask, OnBehalfOf};
use auth_providers::clerk::prelude::*;

use crate::clerk::operation;

fn task(on_behalf_of: OnBehalfOf) -> CreateAgentTask {
    let url = "https://acme.example/agent";
    CreateAgentTask::new(on_behalf_of, AgentTaskPermissions::All, "Ada", "Book a flight", url)
}

#[tokio::test]
async fn create_agent_task() {
    let all = task(OnBehalfOf::UserId("user_1".to_owned())).session_max_duration_in_seconds(600);
    let least = task(OnBehalfOf::Identifier("ada@example.com".to_owned()));
    operation("CreateAgentTask")
        .all(move |clerk| clerk.create_agent_task(&all))
        .without("body.on_behalf_of.identifier", "it is one of the two")
        .least(move |clerk| clerk.create_agent_task(&least))
        .with("body.on_behalf_of.identifier", "it is one of the two")
        .await;
}

#[tokio::test]
async fn revoke_agent_task() {
    operation("RevokeAgentTask").all(|clerk| clerk.revoke_agent_task("task_1")).await;
}
