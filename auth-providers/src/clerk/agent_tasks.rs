//! Agent tasks: <https://clerk.com/docs/reference/backend-api/tag/agent-tasks>

use auth_core::{Call, Provider, Secret, endpoint, open_enum, request, response};
use serde::Serialize;

use super::Clerk;

/// Agent tasks, with which an agent acts as a user.
pub trait AgentTasks: Provider {
    /// Creates an agent task.
    ///
    /// The response has a link. Whoever opens it has a session of the user. Each call creates
    /// another task.
    ///
    /// Vendor page: [Create agent task](https://clerk.com/docs/reference/backend-api/tag/agent-tasks/post/agents/tasks)
    #[doc(alias = "CreateAgentTask")]
    #[endpoint(method = POST, path = "/agents/tasks", json = task)]
    fn create_agent_task(&self, task: &CreateAgentTask) -> Call<AgentTask>;

    /// Revokes a pending agent task.
    ///
    /// Vendor page: [Revoke agent task](https://clerk.com/docs/reference/backend-api/tag/agent-tasks/post/agents/tasks/%7Bagent_task_id%7D/revoke)
    #[doc(alias = "RevokeAgentTask")]
    #[endpoint(method = POST, path = "/agents/tasks/<agent_task_id>/revoke")]
    fn revoke_agent_task(&self, agent_task_id: &str) -> Call<AgentTask>;
}

impl AgentTasks for Clerk {}

/// The parameters of a new agent task.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateAgentTask {
    /// The user whom the agent acts for.
    pub on_behalf_of: OnBehalfOf,
    /// What the agent may do.
    pub permissions: AgentTaskPermissions,
    /// The name of the agent, for the audit log. The same name stands for the same agent.
    pub agent_name: String,
    /// What the task is, for the audit log.
    pub task_description: String,
    /// Where the link leads in the end: an absolute URL at one of the instance's domains. It is
    /// `https`, except in development instances.
    pub redirect_url: String,
    /// The longest that the session lasts, in seconds. Clerk's default: 1,800 (30 minutes).
    pub session_max_duration_in_seconds: Option<u64>,
}

/// The user whom an agent acts for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OnBehalfOf {
    /// The user with this id, `user_…`.
    UserId(String),
    /// The user who has this e-mail address, or another verified identifier.
    Identifier(String),
}

open_enum! {
    /// What an agent may do in a task.
    pub enum AgentTaskPermissions {
        /// Everything that the user may do.
        All = "*",
    }
}

/// An agent task.
#[response]
#[derive(PartialEq, Eq)]
pub struct AgentTask {
    /// The kind of object: `agent_task`.
    #[serde(default)]
    pub object: String,
    /// The id of the agent. It is the same for all tasks of an agent with that name.
    #[serde(default)]
    pub agent_id: String,
    /// The task's id. [`AgentTasks::revoke_agent_task`] takes it.
    pub agent_task_id: String,
    /// The task's id once more. The vendor deprecated it in favour of
    /// [`agent_task_id`](Self::agent_task_id).
    #[serde(default)]
    pub task_id: String,
    /// The link that begins a session of the user. Only the response to the creation has it.
    pub url: Option<Secret>,
}
