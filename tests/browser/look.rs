//! The device a test pretends to hold: size, pixel density, colour scheme, language.

use crate::commands::dev_tools;
use fantoccini::Client;
use serde_json::json;

#[derive(Clone, Debug)]
pub struct Look {
    pub width: u32,
    pub height: u32,
    pub pixel_ratio: f64,
    pub touch: bool,
    pub dark: bool,
    /// As browsers write it: `zh-CN`, `en-US`. Fixed once the browser has started.
    pub language: &'static str,
    /// Fixed once the browser has started.
    pub time_zone: &'static str,
}

impl Look {
    /// A phone of 360 × 780 at three device pixels per point, in Chinese, light.
    pub fn phone() -> Self {
        Self {
            width: 360,
            height: 780,
            pixel_ratio: 3.0,
            touch: true,
            dark: false,
            language: "zh-CN",
            time_zone: "Asia/Shanghai",
        }
    }

    pub fn tablet() -> Self {
        Self {
            width: 768,
            height: 1024,
            pixel_ratio: 2.0,
            ..Self::phone()
        }
    }

    pub fn desktop() -> Self {
        Self {
            width: 1440,
            height: 900,
            pixel_ratio: 1.0,
            touch: false,
            ..Self::phone()
        }
    }

    pub fn english(self) -> Self {
        Self {
            language: "en-US",
            ..self
        }
    }

    pub fn dark(self) -> Self {
        Self { dark: true, ..self }
    }

    /// As part of a file name: `360-zh-dark`.
    pub fn name(&self) -> String {
        let language = self.language.split('-').next().unwrap_or_default();
        format!("{}-{language}-{}", self.width, if self.dark { "dark" } else { "light" })
    }

    pub async fn apply(&self, client: &Client) {
        let metrics = json!({
            "width": self.width, "height": self.height, "deviceScaleFactor": self.pixel_ratio, "mobile": self.touch,
        });
        dev_tools(client, "Emulation.setDeviceMetricsOverride", metrics).await;
        dev_tools(
            client,
            "Emulation.setTouchEmulationEnabled",
            json!({"enabled": self.touch}),
        )
        .await;
        let scheme = if self.dark { "dark" } else { "light" };
        let features = json!([
            {"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"},
        ]);
        dev_tools(client, "Emulation.setEmulatedMedia", json!({"features": features})).await;
        dev_tools(client, "Emulation.setLocaleOverride", json!({"locale": self.language})).await;
    }
}
