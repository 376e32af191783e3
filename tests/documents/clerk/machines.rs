use auth_providers::clerk::machines::{CreateMachine, ListMachines, Machines as _, UpdateMachine};

use crate::clerk::operation;

#[tokio::test]
async fn list_machines() {
    let all = ListMachines::new().query("acme").order_by("-name").limit(10).offset(20);
    operation("ListMachines")
        .all(move |clerk| clerk.list_machines(&all))
        .least(|clerk| clerk.list_machines(&ListMachines::new()))
        .await;
}

#[tokio::test]
async fn create_machine() {
    let all = CreateMachine::new("acme").scoped_machines(["mch_2"]).default_token_ttl(3600);
    operation("CreateMachine")
        .all(move |clerk| clerk.create_machine(&all))
        .least(|clerk| clerk.create_machine(&CreateMachine::new("acme")))
        .await;
}

#[tokio::test]
async fn get_machine() {
    operation("GetMachine").all(|clerk| clerk.get_machine("mch_1")).await;
}

#[tokio::test]
async fn delete_machine() {
    operation("DeleteMachine").all(|clerk| clerk.delete_machine("mch_1")).await;
}

#[tokio::test]
async fn update_machine() {
    let all = UpdateMachine::new().name("acme").default_token_ttl(3600);
    operation("UpdateMachine")
        .all(move |clerk| clerk.update_machine("mch_1", &all))
        .least(|clerk| clerk.update_machine("mch_1", &UpdateMachine::new()))
        .await;
}

#[tokio::test]
async fn get_machine_secret_key() {
    operation("GetMachineSecretKey").all(|clerk| clerk.get_machine_secret_key("mch_1")).await;
}

#[tokio::test]
async fn rotate_machine_secret_key() {
    operation("RotateMachineSecretKey")
        .all(|clerk| clerk.rotate_machine_secret_key("mch_1", 3600))
        .await;
}

#[tokio::test]
async fn create_machine_scope() {
    operation("CreateMachineScope").all(|clerk| clerk.create_machine_scope("mch_1", "mch_2")).await;
}

#[tokio::test]
async fn delete_machine_scope() {
    operation("DeleteMachineScope").all(|clerk| clerk.delete_machine_scope("mch_1", "mch_2")).await;
}
