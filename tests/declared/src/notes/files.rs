//! Files.

use auth_core::reexport::bytes::Bytes;
use auth_core::{
    Body, Call, Multipart, Next, Page, PageRequest, Provider, endpoint, request, response,
};

use super::Notes;

/// Files.
pub trait Files: Provider {
    /// Lists files.
    #[doc(alias = "listFiles")]
    #[endpoint(method = GET, path = "/files?<folder>&<filter..>")]
    fn list_files(&self, folder: &str, filter: &ListFiles) -> Call<ListFilesResponse>;

    /// Uploads a file.
    ///
    /// - `form`: Its parts: `file`, `note` (optional).
    #[doc(alias = "uploadFile")]
    #[endpoint(method = POST, path = "/files", multipart = form)]
    fn upload_file(&self, form: Multipart) -> Call<File>;

    /// Downloads a file.
    #[doc(alias = "downloadFile")]
    #[endpoint(method = GET, path = "/files/<file>", header("accept") = "application/pdf")]
    fn download_file(&self, file: &str) -> Call<Bytes>;

    /// Replaces a file.
    ///
    /// - `body`: The body: `text/csv`.
    #[doc(alias = "replaceFile")]
    #[endpoint(
        method = PUT,
        path = "/files/<file>",
        body = body,
        header("content-type") = "text/csv",
    )]
    fn replace_file(&self, file: &str, body: Body) -> Call<()>;
}

impl Files for Notes {}

/// Which files to list.
#[request]
pub struct ListFiles {
    /// The offset.
    pub offset: Option<u64>,
    /// The limit. At least 1. Default: 50.
    pub limit: Option<u64>,
}

/// What `list_files` gives.
#[response]
pub struct ListFilesResponse {
    /// The files.
    pub files: Vec<File>,
    /// The total count.
    #[serde(rename = "totalCount")]
    pub total_count: u64,
}

impl Page for ListFilesResponse {
    type Item = File;

    fn next(&self, request: &PageRequest<'_>) -> Next {
        Next::offset("offset", request, self.files.len(), Some(self.total_count))
    }

    fn into_items(self) -> Vec<File> {
        self.files
    }
}

/// A file.
#[response]
pub struct File {
    /// The id.
    pub id: String,
    /// The type. Always `file`.
    #[serde(rename = "@type")]
    pub kind: Option<String>,
    /// In bytes.
    pub size: u64,
    /// The x5t s256.
    #[serde(rename = "x5t#S256")]
    pub x5t_s256: Option<String>,
    /// Whether `2d`.
    #[serde(rename = "2d")]
    pub two_d: Option<bool>,
}
