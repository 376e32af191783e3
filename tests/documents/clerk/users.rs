mod authentication;
mod billing;

use auth_core::{Multipart, Part, Patch};
use auth_providers::clerk::organization_invitations::OrganizationInvitationStatus;
use auth_providers::clerk::users::{
    CountUsers, CreateUser, ListUserOrganizationInvitations, ListUserOrganizationMemberships,
    ListUsers, PasswordHasher, ReplaceUserMetadata, UpdateUser, UpdateUserMetadata, Users as _,
};
use auth_providers::clerk::verification::IdentificationStatus;
use jiff::Timestamp;

use crate::clerk::operation;

#[tokio::test]
async fn list_users() {
    let all = ListUsers::new()
        .email_address(["a@a.example"])
        .phone_number(["+15550100"])
        .external_id(["a"])
        .username(["a"])
        .web3_wallet(["0x0"])
        .user_id(["user_1"])
        .organization_id(["org_1"])
        .query("a")
        .email_address_query("a")
        .phone_number_query("1")
        .username_query("a")
        .name_query("a")
        .banned(true)
        .last_active_at_before(Timestamp::UNIX_EPOCH)
        .last_active_at_after(Timestamp::UNIX_EPOCH)
        .last_active_at_since(Timestamp::UNIX_EPOCH)
        .created_at_before(Timestamp::UNIX_EPOCH)
        .created_at_after(Timestamp::UNIX_EPOCH)
        .last_sign_in_at_before(Timestamp::UNIX_EPOCH)
        .last_sign_in_at_after(Timestamp::UNIX_EPOCH)
        .provider("oauth_google")
        .provider_user_id(["1"])
        .limit(10)
        .offset(20)
        .starting_after("user_0")
        .order_by("-created_at");
    operation("GetUserList")
        .all(move |clerk| clerk.list_users(&all))
        .least(|clerk| clerk.list_users(&ListUsers::new()))
        .await;
}

#[tokio::test]
async fn create_user() {
    let all = CreateUser::new()
        .external_id("17")
        .first_name("Ada")
        .last_name("Lovelace")
        .locale("en-GB")
        .email_address(["ada@example.com", "a@example.com"])
        .email_address_identification_status([
            IdentificationStatus::Verified,
            IdentificationStatus::Reserved,
        ])
        .phone_number(["+15550100"])
        .phone_number_identification_status([IdentificationStatus::Reserved])
        .web3_wallet(["0x0"])
        .username("ada")
        .password("correct horse")
        .password_digest("$2a$10$0")
        .password_hasher(PasswordHasher::Bcrypt)
        .skip_password_checks(true)
        .skip_password_requirement(true)
        .totp_secret("JBSWY3DPEHPK3PXP")
        .backup_codes(["0123abcd"])
        .public_metadata([("plan", "gold")])
        .private_metadata([("age", 36)])
        .unsafe_metadata([("theme", "dark")])
        .delete_self_enabled(true)
        .legal_accepted_at(Timestamp::UNIX_EPOCH)
        .skip_legal_checks(true)
        .skip_user_requirement(true)
        .create_organization_enabled(true)
        .create_organizations_limit(5)
        .created_at(Timestamp::UNIX_EPOCH)
        .bypass_client_trust(true)
        .banned(false)
        .locked(false);
    operation("CreateUser")
        .all(move |clerk| clerk.create_user(&all))
        .least(|clerk| clerk.create_user(&CreateUser::new()))
        .await;
}

#[tokio::test]
async fn count_users() {
    let all = CountUsers::new()
        .email_address(["a@a.example"])
        .phone_number(["+15550100"])
        .external_id(["a"])
        .username(["a"])
        .web3_wallet(["0x0"])
        .user_id(["user_1"])
        .organization_id(["org_1"])
        .query("a")
        .email_address_query("a")
        .phone_number_query("1")
        .username_query("a")
        .name_query("a")
        .banned(true)
        .last_active_at_before(Timestamp::UNIX_EPOCH)
        .last_active_at_after(Timestamp::UNIX_EPOCH)
        .last_active_at_since(Timestamp::UNIX_EPOCH)
        .created_at_before(Timestamp::UNIX_EPOCH)
        .created_at_after(Timestamp::UNIX_EPOCH)
        .last_sign_in_at_before(Timestamp::UNIX_EPOCH)
        .last_sign_in_at_after(Timestamp::UNIX_EPOCH)
        .provider("oauth_google")
        .provider_user_id(["1"]);
    operation("GetUsersCount")
        .all(move |clerk| clerk.count_users(&all))
        .least(|clerk| clerk.count_users(&CountUsers::new()))
        .await;
}

#[tokio::test]
async fn get_user() {
    operation("GetUser").all(|clerk| clerk.get_user("user_1")).await;
}

#[tokio::test]
async fn delete_user() {
    operation("DeleteUser").all(|clerk| clerk.delete_user("user_1")).await;
}

#[tokio::test]
async fn update_user() {
    let all = UpdateUser::new()
        .external_id(Patch::Clear)
        .first_name("Ada")
        .last_name(Patch::Clear)
        .locale("en-GB")
        .primary_email_address_id("idn_1")
        .notify_primary_email_address_changed(true)
        .primary_phone_number_id("idn_2")
        .primary_web3_wallet_id("idn_3")
        .username(Patch::Clear)
        .profile_image_id("img_1")
        .password("correct horse")
        .password_digest("$2a$10$0")
        .password_hasher(PasswordHasher::Bcrypt)
        .skip_password_checks(true)
        .sign_out_of_other_sessions(true)
        .totp_secret("JBSWY3DPEHPK3PXP")
        .backup_codes(["0123abcd"])
        .delete_self_enabled(true)
        .create_organization_enabled(true)
        .legal_accepted_at(Timestamp::UNIX_EPOCH)
        .skip_legal_checks(true)
        .create_organizations_limit(5_u64)
        .created_at(Timestamp::UNIX_EPOCH)
        .bypass_client_trust(true);
    operation("UpdateUser")
        .all(move |clerk| clerk.update_user("user_1", &all))
        .least(|clerk| clerk.update_user("user_1", &UpdateUser::new()))
        .await;
}

#[tokio::test]
async fn ban_user() {
    operation("BanUser").all(|clerk| clerk.ban_user("user_1")).await;
}

#[tokio::test]
async fn unban_user() {
    operation("UnbanUser").all(|clerk| clerk.unban_user("user_1")).await;
}

#[tokio::test]
async fn ban_users() {
    operation("UsersBan").all(|clerk| clerk.ban_users(&["user_1", "user_2"])).await;
}

#[tokio::test]
async fn unban_users() {
    operation("UsersUnban").all(|clerk| clerk.unban_users(&["user_1", "user_2"])).await;
}

#[tokio::test]
async fn lock_user() {
    operation("LockUser").all(|clerk| clerk.lock_user("user_1")).await;
}

#[tokio::test]
async fn unlock_user() {
    operation("UnlockUser").all(|clerk| clerk.unlock_user("user_1")).await;
}

#[tokio::test]
async fn set_user_profile_image() {
    let form = || Multipart::new().part("file", Part::new("png").file_name("ada.png"));
    operation("SetUserProfileImage")
        .all(move |clerk| clerk.set_user_profile_image("user_1", form()))
        .await;
}

#[tokio::test]
async fn delete_user_profile_image() {
    operation("DeleteUserProfileImage")
        .all(|clerk| clerk.delete_user_profile_image("user_1"))
        .await;
}

#[tokio::test]
async fn replace_user_metadata() {
    let all = ReplaceUserMetadata::new()
        .public_metadata([("plan", "gold")])
        .private_metadata([("age", 36)])
        .unsafe_metadata([("theme", "dark")]);
    operation("ReplaceUserMetadata")
        .all(move |clerk| clerk.replace_user_metadata("user_1", &all))
        .least(|clerk| clerk.replace_user_metadata("user_1", &ReplaceUserMetadata::new()))
        .await;
}

#[tokio::test]
async fn update_user_metadata() {
    let all = UpdateUserMetadata::new()
        .public_metadata([("plan", serde_json::Value::Null)])
        .private_metadata([("age", 36)])
        .unsafe_metadata([("theme", "dark")]);
    operation("UpdateUserMetadata")
        .all(move |clerk| clerk.update_user_metadata("user_1", &all))
        .least(|clerk| clerk.update_user_metadata("user_1", &UpdateUserMetadata::new()))
        .await;
}

#[tokio::test]
async fn list_user_organization_memberships() {
    let least = ListUserOrganizationMemberships::new();
    let all = ListUserOrganizationMemberships::new().limit(10).offset(20);
    operation("UsersGetOrganizationMemberships")
        .all(move |clerk| clerk.list_user_organization_memberships("user_1", &all))
        .least(move |clerk| clerk.list_user_organization_memberships("user_1", &least))
        .await;
}

#[tokio::test]
async fn list_user_organization_invitations() {
    let least = ListUserOrganizationInvitations::new();
    let all = ListUserOrganizationInvitations::new()
        .limit(10)
        .offset(20)
        .status(OrganizationInvitationStatus::Pending);
    operation("UsersGetOrganizationInvitations")
        .all(move |clerk| clerk.list_user_organization_invitations("user_1", &all))
        .least(move |clerk| clerk.list_user_organization_invitations("user_1", &least))
        .await;
}
