//! Words of the settings and of the "more" screen.

messages! {
    title { zh: "设置", en: "Settings" }
    look_title { zh: "语言与外观", en: "Language and look" }
    language { zh: "语言", en: "Language" }
    theme { zh: "外观", en: "Theme" }
    theme_device { zh: "跟随设备", en: "As the device" }
    theme_light { zh: "浅色", en: "Light" }
    theme_dark { zh: "深色", en: "Dark" }
    card_title { zh: "店铺资料", en: "Store card" }
    card_missing { zh: "开出第一个社群后，这里填店铺资料。", en: "Once you have a first group, the store card is filled in here." }
    start_first { zh: "开第一个社群", en: "Start a first group" }
    store_name { zh: "店名", en: "Store name" }
    store_name_help { zh: "话术里的“店名”用这个。", en: "Stands for the store's name in the words to send." }
    trade { zh: "行业", en: "Trade" }
    city { zh: "城市", en: "City" }
    host_name { zh: "群主署名", en: "Host's name" }
    host_name_help { zh: "空着就用店名。", en: "Leave empty to sign with the store's name." }
    role { zh: "你是", en: "You are" }
    role_store { zh: "门店", en: "A store" }
    role_headquarters { zh: "总部", en: "Headquarters" }
    rhythm { zh: "顾客多久买一次", en: "How often customers buy" }
    rhythm_high { zh: "常买（每天约 6 条）", en: "Often (about 6 posts a day)" }
    rhythm_low { zh: "不常买（每天约 3 条）", en: "Seldom (about 3 posts a day)" }
    mass_send_quota { zh: "企业微信群发额度（后台怎么设的）", en: "WeCom mass-send quota, as its administrator set it" }
    as_many_as_days { zh: "当月有几天就几次", en: "As many a month as it has days" }
    time_zone { zh: "店铺时区", en: "Store's time zone" }
    time_zone_help(device: &str) {
        zh: format!("空着就用这台设备的时区（{device}）。写法如 Asia/Shanghai。"),
        en: format!("Leave empty to use this device's zone ({device}). Written like Asia/Shanghai.")
    }
    unknown_device_zone { zh: "设备没有说明", en: "the device does not say" }
    time_zone_unknown {
        zh: "浏览器不认识这个时区，没有改。写法如 Asia/Shanghai。",
        en: "The browser does not know this zone, so it was not changed. Write it like Asia/Shanghai."
    }
    keeping_title { zh: "计划存在哪里", en: "Where the plan is kept" }
    kept_in_browser {
        zh: "存在这台设备的浏览器里，没有服务器。清除浏览器数据会一起清掉，请常存计划文件。",
        en: "In this device's browser; there is no server. Clearing the browser's data clears it too, so save the plan file now and then."
    }
    kept_in_memory {
        zh: "这个浏览器不允许保存，关掉页面就没了。请先存计划文件。",
        en: "This browser refuses to store anything: closing the page loses the plan. Save the plan file first."
    }
    ask_to_persist { zh: "请浏览器不要清理", en: "Ask the browser not to clear it" }
    persist_granted { zh: "浏览器答应了：空间不足时也不清理。", en: "The browser agreed: it will not clear the plan when space runs short." }
    persist_refused {
        zh: "浏览器没有答应：空间不足时可能清理。装到桌面或收藏本页后再试。",
        en: "The browser did not agree and may clear the plan when space runs short. Install or bookmark the app, then ask again."
    }
    persist_unknown { zh: "这个浏览器不回答这个问题。", en: "This browser does not answer that question." }
    last_backup { zh: "上次存计划文件", en: "Plan file last saved" }
    never { zh: "还没有", en: "never" }
    go_to_share { zh: "去存计划文件", en: "Save the plan file" }
    unreadable(count: usize) {
        zh: format!("有 {count} 项内容这个版本读不懂，原样保留着，没有改动。"),
        en: if count == 1 {
            "1 entry cannot be read by this version. It is left exactly as it is.".to_owned()
        } else {
            format!("{count} entries cannot be read by this version. They are left exactly as they are.")
        }
    }
    build { zh: "版本", en: "Build" }
    demo_title { zh: "示例店铺", en: "Demo shop" }
    demo_about {
        zh: "随便看、随便改。示例和你自己的计划分开存，不会混在一起。",
        en: "Look around and change anything. The demo is stored apart from your own plan and never mixes with it."
    }
    enter_demo { zh: "看示例", en: "Look at the demo" }
    leave_demo { zh: "回到自己的计划", en: "Back to my own plan" }
    about_title { zh: "关于群策", en: "About Qunce" }
    about_what {
        zh: "群策帮你把社群从定位安排到每天发什么，没有网络也能用。",
        en: "Qunce plans customer groups, from positioning to today's posts, and works offline."
    }
    about_privacy {
        zh: "没有账号，没有服务器，不收集任何数据。计划只在你的设备上，除非你自己把文件发出去。",
        en: "No account, no server, no tracking. The plan stays on your device unless you hand out the file yourself."
    }
    about_licence { zh: "自由软件，以 MIT 或 Apache-2.0 许可发布。", en: "Free software under the MIT or Apache-2.0 licence, at your choice." }
    more_title { zh: "更多", en: "More" }
    more_share { zh: "分享与备份", en: "Share and back up" }
    more_share_about { zh: "存计划文件，或打开一份", en: "Save the plan file, or open one" }
    more_start { zh: "再开一个社群", en: "Start a further group" }
    more_start_about { zh: "选类型和开始日期，排好一个月", en: "Choose its kind and start, and a month is planned" }
    more_settings_about { zh: "语言、外观、店铺资料、时区", en: "Language, look, store card, time zone" }
    leave_demo_about { zh: "示例留在这里，随时可以再来", en: "The demo stays here; come back any time" }
    more_demo_about { zh: "一家水果店的计划，随便改", en: "A shop's plan to play with" }
}
