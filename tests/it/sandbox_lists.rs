//! The lists of all providers against the sandbox.

use std::collections::BTreeSet;
use std::fmt::Debug;

use auth_core::{Call, Error, Page};
use auth_providers::clerk::organizations::ListOrganizations;
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::sign_in_tokens::CreateSignInToken;
use auth_providers::clerk::users::ListUsers;
use auth_providers::passage::prelude::*;
use auth_providers::passage::users::{Filter, ListUsers as ListPassageUsers};
use auth_providers::sandbox::Sandbox;
use auth_providers::svix::Ordering;
use auth_providers::svix::applications::{ApplicationIn, ListApplications};
use auth_providers::svix::authentication::{AppPortalAccessIn, ApplicationTokenExpireIn};
use auth_providers::svix::prelude::*;

/// The ids of a list's items, each of which comes once.
async fn ids<T: Page>(call: Call<T>, id: impl Fn(T::Item) -> String) -> Result<Vec<String>, Error> {
    let mut items = call.items();
    let mut ids = Vec::new();
    while let Some(item) = items.next().await {
        ids.push(id(item?));
    }
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    Ok(ids)
}

async fn refused<T: Debug>(call: Call<T>, status: u16, code: &str) {
    let error = call.await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.code()), (status, Some(code)), "{error}");
}

#[tokio::test]
async fn every_user_of_clerk_comes_once() -> Result<(), Error> {
    let sandbox = Sandbox::start().await.unwrap();
    let clerk = sandbox.clerk().build()?;
    let list = |filter: ListUsers| ids(clerk.list_users(&filter), |user| user.id);

    let newest = list(ListUsers::new().limit(4)).await?;
    assert_eq!((newest.len(), newest[24].as_str()), (25, Sandbox::CLERK_USER_ID));
    assert_eq!(sandbox.requests().len(), 7);
    // A page is full although it is the last.
    assert_eq!(list(ListUsers::new().limit(5)).await?, newest);
    assert_eq!(list(ListUsers::new()).await?, newest);
    let mut oldest = list(ListUsers::new().limit(25).order_by("+created_at")).await?;
    assert_eq!(oldest[0], Sandbox::CLERK_USER_ID);
    oldest.reverse();
    assert_eq!(oldest, newest);
    assert_eq!(list(ListUsers::new().limit(3).starting_after(&newest[9])).await?, newest[10..]);
    assert_eq!(list(ListUsers::new().limit(4).offset(20)).await?, newest[20..]);

    assert_eq!(list(ListUsers::new().user_id(&newest[3..5])).await?, newest[3..5]);
    let others = newest[1..].iter().map(|id| format!("-{id}"));
    assert_eq!(list(ListUsers::new().user_id(others)).await?, newest[..1]);
    let address = "user-07@example.com";
    assert_eq!(list(ListUsers::new().email_address([address])).await?.len(), 1);
    assert_eq!(list(ListUsers::new().query("USER-1")).await?.len(), 10);
    assert_eq!(list(ListUsers::new().banned(true)).await?.len(), 0);
    let noon = "2024-01-06T12:00:00Z".parse().unwrap();
    assert_eq!(list(ListUsers::new().limit(2).created_at_before(noon)).await?, newest[20..]);
    assert_eq!(list(ListUsers::new().created_at_after(noon)).await?, newest[..20]);

    // Whoever is listed can be let in.
    clerk.create_sign_in_token(&CreateSignInToken::new(&newest[0])).await?;
    Ok(())
}

#[tokio::test]
async fn clerk_refuses_what_it_does_not_take() -> Result<(), Error> {
    let sandbox = Sandbox::start().await.unwrap();
    let clerk = sandbox.clerk().build()?;
    let invalid = "form_param_value_invalid";
    for filter in [
        ListUsers::new().limit(0),
        ListUsers::new().limit(501),
        ListUsers::new().order_by("shoe_size"),
        ListUsers::new().starting_after("user_unknown"),
        ListUsers::new().starting_after(Sandbox::CLERK_USER_ID).offset(1),
        ListUsers::new().starting_after(Sandbox::CLERK_USER_ID).order_by("username"),
    ] {
        refused(clerk.list_users(&filter), 422, invalid).await;
    }
    // It has no accounts elsewhere to look for, and says so.
    let filter = ListUsers::new().provider("oauth_google");
    refused(clerk.list_users(&filter), 422, "form_param_unknown").await;
    for filter in [ListOrganizations::new().limit(501), ListOrganizations::new().order_by("slug")] {
        refused(clerk.list_organizations(&filter), 422, invalid).await;
    }
    let many = |count: u32| (0..count).map(|number| format!("-{number}"));
    let too_many = "form_param_array_size_exceeded";
    refused(clerk.list_users(&ListUsers::new().user_id(many(101))), 422, too_many).await;
    refused(clerk.list_users(&ListUsers::new().email_address(many(101))), 422, too_many).await;
    let filter = ListOrganizations::new().organization_id(many(101));
    refused(clerk.list_organizations(&filter), 422, too_many).await;
    clerk.list_users(&ListUsers::new().user_id(many(100))).await?;
    for name in ["include_members_count", "include_missing_member_with_elevated_permissions"] {
        let call = clerk.list_organizations(&ListOrganizations::new()).query(name, "perhaps");
        refused(call, 422, "form_param_type_invalid").await;
    }
    let call = clerk.list_users(&ListUsers::new()).query("offset", "-1");
    refused(call, 422, invalid).await;
    let stranger = Clerk::builder("sk_test_wrong").base_url(sandbox.clerk_url()).build()?;
    refused(stranger.list_users(&ListUsers::new()), 401, "clerk_key_invalid").await;
    Ok(())
}

#[tokio::test]
async fn every_organization_of_clerk_comes_once() -> Result<(), Error> {
    let sandbox = Sandbox::start().await.unwrap();
    let clerk = sandbox.clerk().build()?;
    let list = |filter: ListOrganizations| ids(clerk.list_organizations(&filter), |org| org.id);

    let newest = list(ListOrganizations::new().limit(5)).await?;
    assert_eq!((newest.len(), newest[11].as_str()), (12, Sandbox::CLERK_ORG_ID));
    assert_eq!(sandbox.requests().len(), 3);
    assert_eq!(list(ListOrganizations::new().limit(4)).await?, newest);
    assert_eq!(sandbox.requests().len(), 6, "the total says that the third page is the last");
    let mine = ListOrganizations::new().user_id([Sandbox::CLERK_USER_ID]);
    assert_eq!(list(mine.clone()).await?, [Sandbox::CLERK_ORG_ID]);

    // A part of a name or a slug will do, but not a part of an id.
    for (query, count) in [("ZATION 0", 9), ("organization-1", 3), ("org_sand", 0)] {
        let found = list(ListOrganizations::new().query(query)).await?;
        assert_eq!(found.len(), count, "{query}");
    }
    let by_id = ListOrganizations::new().query(Sandbox::CLERK_ORG_ID);
    assert_eq!(list(by_id).await?, [Sandbox::CLERK_ORG_ID]);

    let page = clerk.list_organizations(&mine).await?;
    assert_eq!((page.total_count, page.data[0].members_count), (Some(1), None));
    let page = clerk.list_organizations(&mine.include_members_count(true)).await?;
    assert_eq!(page.data[0].members_count, Some(1));
    Ok(())
}

#[tokio::test]
async fn every_application_of_svix_comes_once() -> Result<(), Error> {
    let sandbox = Sandbox::start().await.unwrap();
    let svix = sandbox.svix().build()?;
    let list = |filter: ListApplications| ids(svix.list_applications(&filter), |app| app.id);

    let oldest = list(ListApplications::new().limit(7)).await?;
    assert_eq!((oldest.len(), oldest[0].as_str()), (30, Sandbox::SVIX_APP_ID));
    assert_eq!(sandbox.requests().len(), 5);
    let mut newest = list(ListApplications::new().limit(10).order(Ordering::Descending)).await?;
    newest.reverse();
    assert_eq!(newest, oldest);
    assert_eq!(sandbox.requests().len(), 8, "the third page says that it is the last");

    let made = ApplicationIn::new("Made").uid("made").throttle_rate(7).metadata([("plan", "gold")]);
    svix.app_portal_access("made", &AppPortalAccessIn::new().application(made)).await?;
    let page = svix.list_applications(&ListApplications::new().iterator(&oldest[29])).await?;
    let [app] = &page.data[..] else { panic!("{page:?}") };
    assert_eq!((app.uid.as_deref(), app.name.as_str()), (Some("made"), "Made"));
    assert_eq!((app.throttle_rate, app.metadata["plan"].as_str()), (Some(7), "gold"));
    // Known by its id too.
    svix.expire_all(&app.id, &ApplicationTokenExpireIn::new()).await?;
    // No application of the sandbox has endpoints.
    let filter = ListApplications::new().exclude_apps_with_no_endpoints(true);
    assert_eq!(list(filter).await?.len(), 0);

    for filter in [
        ListApplications::new().limit(0),
        ListApplications::new().limit(251),
        ListApplications::new().iterator("a/b"),
        ListApplications::new().order(Ordering::Other("sideways".to_owned())),
    ] {
        refused(svix.list_applications(&filter), 422, "value_error").await;
    }
    Ok(())
}

#[tokio::test]
async fn every_user_of_passage_comes_once() -> Result<(), Error> {
    let sandbox = Sandbox::start().await.unwrap();
    let passage = sandbox.passage().build()?;
    let list = |filter: ListPassageUsers| ids(passage.list_users(&filter), |user| user.id);

    let newest = list(ListPassageUsers::new().limit(4)).await?;
    assert_eq!((newest.len(), newest[24].as_str()), (25, Sandbox::PASSAGE_USER_ID));
    assert_eq!(sandbox.requests().len(), 7);
    assert_eq!(list(ListPassageUsers::new().limit(5)).await?, newest);
    assert_eq!(sandbox.requests().len(), 12, "the fifth page says that it is the last");
    assert_eq!(list(ListPassageUsers::new()).await?, newest);
    let oldest = list(ListPassageUsers::new().limit(3).order_by(["created_at:ASC"])).await?;
    assert!(oldest.iter().eq(newest.iter().rev()));
    for id in &newest {
        assert_eq!(passage.get_user(id).await?.id, *id);
    }

    let filters = [
        (ListPassageUsers::new().identifier(Filter::eq("ada@example.com")), 1),
        (ListPassageUsers::new().limit(4).identifier(Filter::like("user-1")), 10),
        (ListPassageUsers::new().identifier(Filter::not_like("user-1")), 15),
        (ListPassageUsers::new().login_count(Filter::gt(9u64)), 17),
        (ListPassageUsers::new().limit(4).created_before(1_736_467_200), 8),
        (
            ListPassageUsers::new()
                .created_at(Filter::lt("2025-01-10T00:00:00Z".parse::<jiff::Timestamp>().unwrap())),
            8,
        ),
    ];
    for (filter, count) in filters {
        assert_eq!(list(filter.clone()).await?.len(), count, "{filter:?}");
    }
    for filter in [
        ListPassageUsers::new().page(0),
        ListPassageUsers::new().limit(0),
        ListPassageUsers::new().limit(501),
        ListPassageUsers::new().order_by(["identifier:ASC"]),
    ] {
        refused(passage.list_users(&filter), 400, "invalid_request").await;
    }
    for (name, value) in [
        ("login_count", "many"),
        ("login_count", "<gt:-1>"),
        ("created_at", "yesterday"),
        ("updated_at", "<lt:2025-01-10>"),
        ("last_login_at", "<ne:>"),
        ("page", "one"),
        ("created_before", "2025-01-10T00:00:00Z"),
        ("order_by", "created_at:asc"),
    ] {
        let call = passage.list_users(&ListPassageUsers::new()).query(name, value);
        refused(call, 400, "invalid_request").await;
    }
    Ok(())
}
