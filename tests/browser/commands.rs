//! WebDriver commands that fantoccini does not have: DevTools, the console's log, computed role and name.

use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, error::CmdError};
use serde_json::{Value, json};

#[derive(Debug)]
enum Extra {
    DevTools { command: String, parameters: Value },
    Log { kind: &'static str },
    ComputedRole { element: String },
    ComputedLabel { element: String },
}

impl WebDriverCompatibleCommand for Extra {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        let end = match self {
            Self::DevTools { .. } => "goog/cdp/execute".to_string(),
            Self::Log { .. } => "se/log".to_string(),
            Self::ComputedRole { element } => format!("element/{element}/computedrole"),
            Self::ComputedLabel { element } => format!("element/{element}/computedlabel"),
        };
        base.join(&format!("session/{}/{end}", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        match self {
            Self::DevTools { command, parameters } => (
                http::Method::POST,
                Some(json!({"cmd": command, "params": parameters}).to_string()),
            ),
            Self::Log { kind } => (http::Method::POST, Some(json!({"type": kind}).to_string())),
            Self::ComputedRole { .. } | Self::ComputedLabel { .. } => (http::Method::GET, None),
        }
    }
}

/// Sends a command of the Chrome DevTools protocol to the current tab.
pub async fn dev_tools(client: &Client, command: &str, parameters: Value) -> Value {
    let extra = Extra::DevTools {
        command: command.to_string(),
        parameters,
    };
    client
        .issue_cmd(extra)
        .await
        .unwrap_or_else(|error| panic!("DevTools {command}: {error}"))
}

/// Takes what a log has gathered since it was last taken: `browser` (the console) or `performance` (the network).
pub async fn take_log(client: &Client, kind: &'static str) -> Vec<Value> {
    match client.issue_cmd(Extra::Log { kind }).await {
        Ok(Value::Array(entries)) => entries,
        Ok(other) => panic!("the {kind} log is not a list: {other}"),
        Err(error) => panic!("no {kind} log: {error}"),
    }
}

pub async fn computed_role(client: &Client, element: &Element) -> Result<String, CmdError> {
    let extra = Extra::ComputedRole {
        element: element.element_id().to_string(),
    };
    Ok(client.issue_cmd(extra).await?.as_str().unwrap_or_default().to_string())
}

/// The accessible name, as assistive technology would say it.
pub async fn computed_name(client: &Client, element: &Element) -> Result<String, CmdError> {
    let extra = Extra::ComputedLabel {
        element: element.element_id().to_string(),
    };
    Ok(client.issue_cmd(extra).await?.as_str().unwrap_or_default().to_string())
}
