//! Decodes a verified body into the caller's type.

use auth_core::{Misfit, within_json_limits};
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_path_to_error::Path;

use super::WebhookError;

pub(super) fn decode<T: DeserializeOwned>(body: &[u8]) -> Result<T, WebhookError> {
    // The whole body is checked, because serde_json skips ignored values without checking for
    // UTF-8.
    let text = std::str::from_utf8(body).map_err(|_| malformed("it is not UTF-8"))?;
    read(text).or_else(|why| match within_json_limits(text) {
        // What is beyond them is no reason to lose the event.
        Some(within) if within != text => read(&within),
        _ => Err(why),
    })
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, WebhookError> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut deserializer)
        .map_err(|error| explain(Some(error.path()), error.inner()))?;
    deserializer.end().map_err(|error| explain(None, &error))?;
    Ok(value)
}

fn explain(path: Option<&Path>, error: &serde_json::Error) -> WebhookError {
    match error.classify() {
        Category::Data => {
            let mut misfit = Misfit::from_error(error);
            // An empty path stands for the whole body.
            if let Some(path) = path.filter(|path| path.iter().next().is_some()) {
                misfit = misfit.at(&path.to_string());
            }
            WebhookError::Payload {
                path: misfit.path().map(str::to_owned),
                reason: misfit.reason().to_owned().into(),
            }
        }
        Category::Eof => malformed("the JSON ends too early"),
        Category::Syntax | Category::Io => malformed("it is not valid JSON"),
    }
}

fn malformed(reason: &'static str) -> WebhookError {
    WebhookError::Payload { path: None, reason: reason.into() }
}
