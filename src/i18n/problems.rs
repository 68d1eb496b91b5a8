//! Sentences for everything that can go wrong: what happened, where, and that nothing was changed.

messages! {
    storage_full {
        zh: "浏览器的存储空间满了，这次改动没有保存。请先下载计划文件，再清理空间。",
        en: "The browser's storage is full and this edit is not saved. Save the plan file, then free some space."
    }
    storage_refused(why: &str) {
        zh: format!("浏览器不允许保存：{why}"),
        en: format!("The browser refuses to store: {why}")
    }
    storage_failed(why: &str) {
        zh: format!("保存没有成功，稍后会再试：{why}"),
        en: format!("Saving failed and will be tried again: {why}")
    }
    newer_schema {
        zh: "这份计划由更新的版本写成。为了不弄坏它，这里只看不改；请先更新群策。",
        en: "This plan was written by a newer version. To keep it whole it cannot be changed here; please update Qunce first."
    }
    unreadable(document: &str) {
        zh: format!("存储里的“{document}”读不出来。原内容原样保留，没有改动。"),
        en: format!("“{document}” in storage cannot be read. It is left exactly as it is.")
    }
    not_open { zh: "计划还没有打开。", en: "The plan is not open yet." }
    not_fetched { zh: "这一步要用的程序还没取到，请检查网络后再试一次。", en: "The part of the program for this has not arrived. Check the network and try again." }
    nothing_read { zh: "请先选一个文件。", en: "Please choose a file first." }
    no_plan_empty { zh: "这个文件是空的。", en: "The file is empty." }
    no_plan_too_large(megabytes: usize) {
        zh: format!("文件超过 {megabytes} MB，不像计划文件，没有打开。"),
        en: format!("The file is over {megabytes} MB; a plan file is not that large. It was not opened.")
    }
    no_plan_not_text(at: usize) {
        zh: format!("这不是计划文件：第 {at} 个字节起不是文字。"),
        en: format!("This is no plan file: from byte {at} on it is not text.")
    }
    no_plan_not_json(line: usize, column: usize) {
        zh: format!("计划文件在第 {line} 行第 {column} 列坏了，什么都没有改动。"),
        en: format!("The plan file is broken at line {line}, column {column}. Nothing was changed.")
    }
    no_plan_truncated {
        zh: "文件不完整，后半截丢了。请重新拷贝一次；什么都没有改动。",
        en: "The file is incomplete; its end is missing. Please copy it again. Nothing was changed."
    }
    no_plan_at_all {
        zh: "这不是群策的计划文件。要导入数据表，请到“数据”页。",
        en: "This is not a Qunce plan file. To import a sheet of figures, go to Figures."
    }
    no_plan_newer {
        zh: "这份计划文件来自更新的版本，请先更新群策再打开。",
        en: "This plan file comes from a newer version. Please update Qunce, then open it."
    }
    no_plan_damaged(what: &str, why: &str) {
        zh: format!("计划文件里的“{what}”坏了（{why}），什么都没有改动。"),
        en: format!("“{what}” in the plan file is damaged ({why}). Nothing was changed.")
    }
    no_plan_twice(what: &str) {
        zh: format!("计划文件里“{what}”出现了两次，什么都没有改动。"),
        en: format!("“{what}” stands in the plan file twice. Nothing was changed.")
    }
    file_too_large(megabytes: usize) {
        zh: format!("文件有 {megabytes} MB，太大了，没有读取。"),
        en: format!("The file has {megabytes} MB, which is too large. It was not read.")
    }
    file_unreadable(name: &str) {
        zh: format!("读不出“{name}”。请确认文件还在，再选一次。"),
        en: format!("“{name}” cannot be read. Please check that it is still there and choose it again.")
    }
}
