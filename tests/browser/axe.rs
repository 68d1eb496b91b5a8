//! The accessibility check: axe-core from `AXE_SOURCE`, put into the page.

use crate::page::Page;
use std::sync::LazyLock;

/// Nothing where npm was missing; the run has said so loudly.
static SOURCE: LazyLock<Option<String>> = LazyLock::new(|| {
    let path = std::env::var_os("AXE_SOURCE")?;
    Some(std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("cannot read AXE_SOURCE {path:?}: {error}")))
});

const RUN: &str = r#"axe.run(document, {
  resultTypes: ["violations"],
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}).then((result) => result.violations.map((rule) => `${rule.id} (${rule.impact}): ${rule.help}\n` +
  rule.nodes.map((node) => `    ${node.target.join(" ")}  ${node.html.slice(0, 160)}\n` +
    (node.failureSummary || "").split("\n").slice(1).map((line) => `      ${line.trim()}`).join("\n")).join("\n")))"#;

impl Page {
    /// Fails if axe finds anything; `screen` says in the message where that was.
    pub async fn assert_accessible(&self, screen: &str) {
        let Some(source) = SOURCE.as_ref() else {
            eprintln!("SKIPPED: no accessibility check of {screen}, axe-core is missing");
            return;
        };
        self.run(&format!("if (!window.axe) {{ {source} }}"), vec![]).await;
        let found = self.awaited(RUN).await;
        let violations: Vec<&str> = found
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|it| it.as_str())
            .collect();
        assert!(violations.is_empty(), "axe on {screen}:\n{}", violations.join("\n"));
    }
}
