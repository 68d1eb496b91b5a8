//! Words of the three questions.

messages! {
    title { zh: "三个问题，排好一个群", en: "Three questions, one planned group" }
    title_more { zh: "再开一个群", en: "One more group" }
    lead {
        zh: "不用注册，内容只存在这台设备上，没有网络也能用。",
        en: "No account. Everything stays on this device and works offline."
    }
    question_trade { zh: "1. 你做哪一行？", en: "1. What is your trade?" }
    store_name { zh: "店名（会写进要发的话里）", en: "Store name (goes into the posts)" }
    store_name_example(example: &str) { zh: format!("例如：{example}"), en: format!("For example: {example}") }
    question_kind(number: u8) { zh: format!("{number}. 这个群用来做什么？"), en: format!("{number}. What is the group for?") }
    for_headquarters { zh: "总部带门店用的群", en: "For headquarters with many stores" }
    for_customers { zh: "和顾客有关的群", en: "Groups with customers" }
    question_start(number: u8) { zh: format!("{number}. 哪天开群？"), en: format!("{number}. Which day does it open?") }
    start_date { zh: "开群日期", en: "Opening date" }
    create { zh: "排好这个群", en: "Plan this group" }
    demo { zh: "先看看示例店铺", en: "Look around with a demo" }
    have_file { zh: "已有计划文件，打开它", en: "Open a plan file I have" }
    missing_answers { zh: "请先选好行业和群的用途。", en: "Please choose the trade and what the group is for." }
    missing_kind { zh: "请先选好群的用途。", en: "Please choose what the group is for." }
    planned(name: &str) {
        zh: format!("“{name}”排好了：定位、群规、欢迎语、清单和排期都在这里"),
        en: format!("“{name}” is planned: positioning, rules, welcome words, checklists and schedule are here")
    }
    default_store { zh: "我的小店", en: "My shop" }
    content_missing { zh: "内容还没取到，请检查网络后再试一次。", en: "The content has not arrived yet. Check the network and try again." }
}
