//! An HTTP message in a file: the first line, headers, an empty line, the body.

use std::path::Path;

use http::{HeaderMap, HeaderName, HeaderValue, Request, Response, Uri};

use super::{Failure, read};

/// A request: `POST /v1/notes`, with or without `HTTP/1.1` behind it.
pub(super) fn request(path: &Path) -> Result<Request<Vec<u8>>, Failure> {
    let message = Message::read(path)?;
    let mut words = message.first.split_whitespace();
    let (Some(method), Some(uri)) = (words.next(), words.next()) else {
        return Err(message.refused("the first line is no `METHOD /path`"));
    };
    let method = method.parse().map_err(|_| message.refused("the method is none"))?;
    let uri: Uri = uri.parse().map_err(|_| message.refused("the URL is none"))?;
    let mut request = Request::new(message.body);
    *request.method_mut() = method;
    *request.uri_mut() = uri;
    *request.headers_mut() = message.headers;
    Ok(request)
}

/// A response: `HTTP/1.1 200 OK`, or the status alone.
pub(super) fn response(path: &Path) -> Result<Response<Vec<u8>>, Failure> {
    let message = Message::read(path)?;
    let status = message.first.split_whitespace().find_map(|word| word.parse().ok());
    let Some(status) = status else {
        return Err(message.refused("the first line has no status"));
    };
    let mut response = Response::new(message.body);
    *response.status_mut() = status;
    *response.headers_mut() = message.headers;
    Ok(response)
}

struct Message {
    file: String,
    first: String,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Message {
    fn read(path: &Path) -> Result<Self, Failure> {
        let bytes = read(path)?;
        let mut message = Self {
            file: path.display().to_string(),
            first: String::new(),
            headers: HeaderMap::new(),
            body: Vec::new(),
        };
        let mut rest = bytes.as_slice();
        let mut number = 0;
        while !rest.is_empty() {
            let end = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
            let (line, behind) = rest.split_at_checked(end).unwrap_or((rest, &[]));
            rest = behind.get(1..).unwrap_or_default();
            number += 1;
            let line = String::from_utf8_lossy(line);
            match (number, line.trim_end()) {
                (1, line) => message.first = line.to_owned(),
                (_, "") => break,
                (number, line) => message.add_header(line, number)?,
            }
        }
        message.body = rest.to_vec();
        Ok(message)
    }

    fn add_header(&mut self, line: &str, number: usize) -> Result<(), Failure> {
        let header = line.split_once(':').and_then(|(name, value)| {
            let name: HeaderName = name.trim().parse().ok()?;
            let value: HeaderValue = value.trim().parse().ok()?;
            Some((name, value))
        });
        match header {
            Some((name, value)) => drop(self.headers.append(name, value)),
            None => {
                let message = format!("line {number} is no header: write `Name: value`");
                return Err(self.refused(&message));
            }
        }
        Ok(())
    }

    fn refused(&self, message: &str) -> Failure {
        Failure::Message { path: self.file.clone(), message: message.to_owned() }
    }
}
