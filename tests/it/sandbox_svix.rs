//! The sandbox compared with Svix's own server: it refuses the same requests, with the same
//! messages.

use auth_core::{Call, Error};
use auth_providers::sandbox::Sandbox;
use auth_providers::svix::applications::{ApplicationIn, ApplicationOut, ListApplications};
use auth_providers::svix::authentication::{
    AppPortalAccessIn, AppPortalCapability, ApplicationTokenExpireIn,
};
use auth_providers::svix::prelude::*;
use auth_providers::svix::{ListResponse, Ordering};
use serde_json::{Value, json};

async fn svix() -> (Sandbox, Svix) {
    let sandbox = Sandbox::start().await.unwrap();
    let svix = sandbox.svix().build().unwrap();
    (sandbox, svix)
}

/// The status and the body of a refusal.
async fn refusal<T>(call: Call<T>) -> (u16, Value) {
    let Err(error) = call.await else { panic!("accepted") };
    (error.status().unwrap().as_u16(), serde_json::from_str(error.body().unwrap()).unwrap())
}

/// The body of a 422 with one problem.
fn invalid(location: &[&str], message: &str, kind: &str) -> (u16, Value) {
    (422, json!({"detail": [{"loc": location, "msg": message, "type": kind}]}))
}

fn creating(application: ApplicationIn) -> AppPortalAccessIn {
    AppPortalAccessIn::new().application(application)
}

#[tokio::test]
async fn an_application_is_created_under_the_uid_of_the_path_alone() {
    let (sandbox, svix) = svix().await;
    let place = ["body", "application", "uid"];
    let bare = creating(ApplicationIn::new("Acme"));
    assert_eq!(
        refusal(svix.app_portal_access("acme", &bare)).await,
        invalid(&place, "Application UID not set in body", "application_uid_missing"),
    );
    let other = creating(ApplicationIn::new("Acme").uid("emca"));
    assert_eq!(
        refusal(svix.app_portal_access("acme", &other)).await,
        invalid(
            &place,
            "Application UID in the path and body must match",
            "application_uid_mismatch"
        ),
    );
    assert_eq!(sandbox.svix_effects(), 0);

    let same = creating(ApplicationIn::new("Acme").uid("acme"));
    svix.app_portal_access("acme", &same).await.unwrap();
    // It is there now, and what is to be created does not matter any more.
    svix.app_portal_access("acme", &bare).await.unwrap();
    svix.app_portal_access("acme", &other).await.unwrap();
    svix.app_portal_access(Sandbox::SVIX_APP_ID, &bare).await.unwrap();
}

#[tokio::test]
async fn whoever_may_change_an_endpoint_may_look_at_it() {
    let (_sandbox, svix) = svix().await;
    let access = |capabilities: &[AppPortalCapability]| {
        let request = AppPortalAccessIn::new().capabilities(capabilities.iter().cloned());
        svix.app_portal_access(Sandbox::SVIX_APP_ID, &request)
    };
    use AppPortalCapability::{ManageEndpoint, ViewBase};
    let (status, body) = refusal(access(&[ManageEndpoint])).await;
    assert_eq!((status, &body["detail"][0]["loc"]), (422, &json!(["body", "capabilities"])));
    access(&[ViewBase, ManageEndpoint]).await.unwrap();
    access(&[]).await.unwrap();
}

#[tokio::test]
#[expect(deprecated, reason = "it is still served")]
async fn an_application_that_is_not_there_is_named_in_the_refusal() {
    let (_sandbox, svix) = svix().await;
    let missing = (404, json!({"code": "not_found", "detail": "Application not found"}));
    let access = svix.app_portal_access("nobody", &AppPortalAccessIn::new());
    assert_eq!(refusal(access).await, missing);
    assert_eq!(refusal(svix.dashboard_access("nobody")).await, missing);
    let none = ApplicationTokenExpireIn::new();
    assert_eq!(refusal(svix.expire_all("nobody", &none)).await, missing);
}

#[tokio::test]
async fn an_id_is_spelled_as_ids_are() {
    let (_sandbox, svix) = svix().await;
    let none = AppPortalAccessIn::new();
    let path = ["path", "app_id_or_uid", "__all__"];
    let pattern = "String must match the following pattern: [a-zA-Z0-9\\-_.].";
    for id in ["my app", "a/b", "äpp", "a:b"] {
        let refused = refusal(svix.app_portal_access(id, &none)).await;
        assert_eq!(refused, invalid(&path, pattern, "value_error"), "{id}");
    }
    let long = "a".repeat(257);
    assert_eq!(
        refusal(svix.app_portal_access(&long, &none)).await,
        invalid(&path, "String too long", "value_error"),
    );
    let uid = ["body", "application", "uid", "__all__"];
    let spaced = creating(ApplicationIn::new("Acme").uid("my app"));
    assert_eq!(
        refusal(svix.app_portal_access("acme", &spaced)).await,
        invalid(&uid, pattern, "value_error"),
    );
    let like_an_id = creating(ApplicationIn::new("Acme").uid("app_acme"));
    let (status, body) = refusal(svix.app_portal_access("app_acme", &like_an_id)).await;
    assert_eq!((status, &body["detail"][0]["loc"]), (422, &json!(uid)), "{body}");
}

fn ids(page: &ListResponse<ApplicationOut>) -> Vec<&str> {
    page.data.iter().map(|application| application.id.as_str()).collect()
}

#[tokio::test]
async fn a_list_is_paged_backwards_as_it_is_forwards() -> Result<(), Error> {
    let (_sandbox, svix) = svix().await;
    for order in [Ordering::Ascending, Ordering::Descending] {
        let list = |iterator: Option<&str>| {
            let filter = ListApplications::new().limit(12).order(order.clone());
            svix.list_applications(&match iterator {
                Some(iterator) => filter.iterator(iterator),
                None => filter,
            })
        };
        let first = list(None).await?;
        let second = list(first.iterator.as_deref()).await?;
        let third = list(second.iterator.as_deref()).await?;
        assert_eq!(
            (first.done, second.done, third.done, third.data.len()),
            (false, false, true, 6)
        );
        for page in [&first, &second, &third] {
            let before = format!("-{}", page.data[0].id);
            assert_eq!(page.prev_iterator.as_deref(), Some(before.as_str()));
            assert_eq!(page.iterator.as_deref(), ids(page).last().copied());
        }
        let back = list(third.prev_iterator.as_deref()).await?;
        assert_eq!((ids(&back), back.done), (ids(&second), false));
        let back = list(back.prev_iterator.as_deref()).await?;
        assert_eq!((ids(&back), back.done), (ids(&first), true));
        let back = list(back.prev_iterator.as_deref()).await?;
        assert_eq!((ids(&back), back.done, &back.iterator), (vec![], true, &None));
        // The streams keep the direction.
        let filter = ListApplications::new().limit(12).order(order.clone());
        let filter = filter.iterator(third.prev_iterator.as_deref().unwrap());
        let mut pages = svix.list_applications(&filter).pages();
        assert_eq!(ids(&pages.next().await.unwrap()?), ids(&second));
        assert_eq!(ids(&pages.next().await.unwrap()?), ids(&first));
        assert!(pages.next().await.is_none());
        // In the middle of a page, and with another limit.
        let few = ListApplications::new().limit(3).order(order.clone());
        let few = few.iterator(format!("-{}", second.data[5].id));
        assert_eq!(ids(&svix.list_applications(&few).await?), ids(&second)[2..5]);
    }
    Ok(())
}

#[tokio::test]
async fn a_list_takes_no_nonsense() {
    let (_sandbox, svix) = svix().await;
    let all = ListApplications::new;
    let short = "app_1";
    let long = format!("{}0", Sandbox::SVIX_APP_ID);
    let endpoint = Sandbox::SVIX_APP_ID.replace("app_", "epp_");
    for iterator in ["nonsense", "", "-", "--", "-nonsense", "a/b", short, &long, &endpoint] {
        let (status, body) = refusal(svix.list_applications(&all().iterator(iterator))).await;
        assert_eq!(status, 422, "{iterator}");
        assert_eq!(body["detail"][0]["loc"], json!(["query", "iterator", "__all__"]), "{iterator}");
    }
    for (filter, name) in [
        (all().limit(0), "limit"),
        (all().limit(251), "limit"),
        (all().limit(u64::MAX), "limit"),
        (all().order(Ordering::Other("sideways".to_owned())), "order"),
        (all().order(Ordering::Other("Ascending".to_owned())), "order"),
        (all().order(Ordering::default()), "order"),
    ] {
        let (status, body) = refusal(svix.list_applications(&filter)).await;
        assert_eq!(
            (status, &body["detail"][0]["loc"]),
            (422, &json!(["query", name])),
            "{filter:?}"
        );
    }
}
