//! Repositories.

use auth_core::{Call, Provider, endpoint, open_enum, response};

use super::LinkExample;
use super::model::User;

/// Repositories.
pub trait Repositories: Provider {
    /// Gets a repositories by owner.
    #[doc(alias = "getRepositoriesByOwner")]
    #[endpoint(method = GET, path = "/2.0/repositories/<username>")]
    fn get_repositories_by_owner(&self, username: &str) -> Call<Vec<Repository>>;

    /// Gets a repository.
    #[doc(alias = "getRepository")]
    #[endpoint(method = GET, path = "/2.0/repositories/<username>/<slug>")]
    fn get_repository(&self, username: &str, slug: &str) -> Call<Repository>;

    /// Gets a pull requests by repository.
    #[doc(alias = "getPullRequestsByRepository")]
    #[endpoint(method = GET, path = "/2.0/repositories/<username>/<slug>/pullrequests?<state>")]
    fn get_pull_requests_by_repository(
        &self,
        username: &str,
        slug: &str,
        state: Option<&GetPullRequestsByRepositoryState>,
    ) -> Call<Vec<Pullrequest>>;

    /// Gets a pull requests by id.
    #[doc(alias = "getPullRequestsById")]
    #[endpoint(method = GET, path = "/2.0/repositories/<username>/<slug>/pullrequests/<pid>")]
    fn get_pull_requests_by_id(&self, username: &str, slug: &str, pid: &str) -> Call<Pullrequest>;

    /// Merges a pull request.
    #[doc(alias = "mergePullRequest")]
    #[endpoint(
        method = POST,
        path = "/2.0/repositories/<username>/<slug>/pullrequests/<pid>/merge",
    )]
    fn merge_pull_request(&self, username: &str, slug: &str, pid: &str) -> Call<()>;
}

impl Repositories for LinkExample {}

/// A repository.
#[response]
pub struct Repository {
    /// The slug.
    pub slug: Option<String>,
    /// The owner.
    pub owner: Option<User>,
}

open_enum! {
    /// A get pull requests by repository state.
    pub enum GetPullRequestsByRepositoryState {
        /// `open`.
        Open = "open",
        /// `merged`.
        Merged = "merged",
        /// `declined`.
        Declined = "declined",
    }
}

/// A pullrequest.
#[response]
pub struct Pullrequest {
    /// The id.
    pub id: Option<i64>,
    /// The title.
    pub title: Option<String>,
    /// The repository.
    pub repository: Option<Repository>,
    /// The author.
    pub author: Option<User>,
}
