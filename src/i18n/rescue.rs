//! Words for a plan that cannot be read whole: what happened, and the ways on.

messages! {
    title { zh: "有些内容读不出来", en: "Part of the plan cannot be read" }
    what_happened(document: &str) {
        zh: format!("浏览器里存的“{document}”坏了。原来的内容一点没动，以后也不会动；这份计划暂时只能看，不能改。"),
        en: format!("“{document}” in this browser's storage is damaged. What is stored was not touched and will not be. For now this plan can only be looked at.")
    }
    could_not_open { zh: "计划没能打开", en: "The plan could not be opened" }
    try_again { zh: "再试一次", en: "Try again" }
    go_on_title { zh: "接着用", en: "Go on working" }
    keep_title { zh: "先看看，留个底", en: "Look at it, keep a copy" }
    wait_title { zh: "等一会儿再试", en: "Wait a moment, try again" }
    meanwhile_title { zh: "等不及，先用着", en: "If it cannot wait" }
    look_title { zh: "看看还在的内容", en: "Look at what is left" }
    look_about {
        zh: "读得出来的都会显示，也可以存成计划文件。",
        en: "Everything that can still be read is shown, and can be saved as a plan file."
    }
    look { zh: "只看不改", en: "Look, change nothing" }
    afresh_title { zh: "另起一份，接着用", en: "Go on in a new plan" }
    afresh_about {
        zh: "新建一份计划，把读得出来的内容带过去，马上可以接着改。原来那份留在这台设备上，在“设置”里随时能回去看。",
        en: "Begins a new plan with everything that can still be read, ready to work in. The old one stays on this device; Settings lead back to it."
    }
    afresh_empty_about {
        zh: "新建一份空的计划。原来那份留在这台设备上，在“设置”里随时能回去。",
        en: "Begins a new, empty plan. The old one stays on this device; Settings lead back to it."
    }
    afresh { zh: "另起一份", en: "Begin a new plan" }
    carried_over(groups: usize) {
        zh: format!("新的一份建好了，带过来 {groups} 个社群"),
        en: if groups == 1 {
            "The new plan is ready, with 1 group".to_owned()
        } else {
            format!("The new plan is ready, with {groups} groups")
        }
    }
    raw_title { zh: "下载原始数据", en: "Save the raw data" }
    raw_about {
        zh: "把存储里的每一条记录原样存成一个文件，交给懂技术的人抢救。里面有整份计划，别发给不相干的人。",
        en: "Every stored record, exactly as it is, in one file, for somebody technical to rescue. It holds the whole plan, so mind whom you give it to."
    }
    raw { zh: "下载原始数据", en: "Save the raw data" }
    raw_saved { zh: "原始数据已下载", en: "The raw data is saved" }
    raw_copied { zh: "这里不能下载文件，原始数据已复制成文字", en: "Files cannot be saved here; the raw data was copied as text" }
    raw_refused { zh: "没能下载，也没能复制。请换电脑上的浏览器再试。", en: "It could be neither saved nor copied. Please try a browser on a computer." }
    options { zh: "怎么办", en: "What can be done" }
    spaces_title { zh: "这台设备上的计划", en: "Plans on this device" }
    spaces_about { zh: "因为读不出来，另起过计划。每一份都还在。", en: "A new plan was begun where another could not be read. All of them are still here." }
    plan_name(number: u8) {
        zh: if number == 1 { "原来的计划".to_owned() } else { format!("第 {number} 份计划") },
        en: if number == 1 { "The first plan".to_owned() } else { format!("Plan {number}") }
    }
}
