//! Sentences for plan files that cannot be opened or written: what is wrong, where, and that nothing was changed.

messages! {
    empty { zh: "这个文件是空的，什么都没有改动。", en: "The file is empty. Nothing was changed." }
    too_large(megabytes: usize) {
        zh: format!("文件超过 {megabytes} MB，不像计划文件，没有打开。"),
        en: format!("The file is over {megabytes} MB; a plan file is not that large. It was not opened.")
    }
    not_text(at: usize) {
        zh: format!("这不是计划文件：第 {at} 个字节起不是文字。什么都没有改动。"),
        en: format!("This is no plan file: from byte {at} on it is not text. Nothing was changed.")
    }
    broken(line: usize, column: usize) {
        zh: format!("计划文件在第 {line} 行第 {column} 列坏了，什么都没有改动。"),
        en: format!("The plan file is broken at line {line}, column {column}. Nothing was changed.")
    }
    truncated {
        zh: "文件不完整，后半截丢了。请重新拷贝一次；什么都没有改动。",
        en: "The file is incomplete; its end is missing. Please copy it again. Nothing was changed."
    }
    not_a_plan {
        zh: "这不是群策的计划文件，什么都没有改动。要导入数据表，请到“数据”页。",
        en: "This is not a Qunce plan file. Nothing was changed. To import a sheet of figures, go to Figures."
    }
    newer {
        zh: "这份计划文件来自更新的版本，请先更新群策再打开。什么都没有改动。",
        en: "This plan file comes from a newer version. Please update Qunce, then open it. Nothing was changed."
    }
    unknown_document(name: &str) {
        zh: format!("计划文件里有这个版本不认识的部分“{name}”，没有打开。什么都没有改动。"),
        en: format!("The plan file holds a part “{name}” that this version does not know. It was not opened. Nothing was changed.")
    }
    damaged(what: &str) {
        zh: format!("计划文件里的“{what}”坏了，可能在传送时出了错。请重新拿一份；什么都没有改动。"),
        en: format!("“{what}” in the plan file is damaged, perhaps on the way. Please get it once more. Nothing was changed.")
    }
    unpacks_too_large(what: &str) {
        zh: format!("计划文件里的“{what}”解开后大得不像计划，没有打开。什么都没有改动。"),
        en: format!("“{what}” in the plan file unpacks to more than any plan holds. It was not opened. Nothing was changed.")
    }
    foreign_document(what: &str) {
        zh: format!("计划文件里的“{what}”不是群策写的内容，没有打开。什么都没有改动。"),
        en: format!("“{what}” in the plan file was not written by Qunce. It was not opened. Nothing was changed.")
    }
    twice(what: &str) {
        zh: format!("计划文件里“{what}”出现了两次，什么都没有改动。"),
        en: format!("“{what}” stands in the plan file twice. Nothing was changed.")
    }
    log_row(number: &str) {
        zh: format!("第 {number} 条改动记录"),
        en: format!("edit no. {number}")
    }
    one_own_playbook { zh: "一份自己的排期", en: "a playbook of your own" }
    one_group { zh: "一个社群", en: "one group" }
    year_of_group(year: i32) {
        zh: format!("一个社群 {year} 年的记录"),
        en: format!("the {year} records of one group")
    }
    figures_of_year(year: i32) {
        zh: format!("店铺 {year} 年的数据"),
        en: format!("the store's figures of {year}")
    }
    figures_of_owner(year: i32, owner: &str) {
        zh: format!("{owner} {year} 年的数据"),
        en: format!("the figures of {owner}, {year}")
    }
    unfit(place: &str) {
        zh: format!("计划文件里“{place}”的内容不对，没有打开。什么都没有改动。"),
        en: format!("“{place}” in the plan file holds something that does not fit. It was not opened. Nothing was changed.")
    }
    impossible_date(place: &str, date: &str) {
        zh: format!("计划文件里“{place}”的日期 {date} 不在 2000 到 2100 年之间，没有打开。什么都没有改动。"),
        en: format!("“{place}” in the plan file has the date {date}, which is not between 2000 and 2100. It was not opened. Nothing was changed.")
    }
    impossible_number(place: &str, number: &str) {
        zh: format!("计划文件里“{place}”的数字 {number} 不可能，没有打开。什么都没有改动。"),
        en: format!("“{place}” in the plan file has the impossible number {number}. It was not opened. Nothing was changed.")
    }
    sealed {
        zh: "这份计划文件加了口令，请输入口令再打开。",
        en: "This plan file is sealed with a passphrase. Please type it to open the file."
    }
    not_opened {
        zh: "打不开：口令不对，或者文件在传送时被改动过。什么都没有改动。",
        en: "It cannot be opened: the passphrase does not fit, or the file was changed on the way. Nothing was changed here."
    }
    bad_seal {
        zh: "这份加了口令的文件坏了，请重新拿一份。什么都没有改动。",
        en: "This sealed file is damaged. Please get it once more. Nothing was changed."
    }
    too_costly {
        zh: "打开这份加了口令的文件要算太久，不像群策写的，没有打开。什么都没有改动。",
        en: "Opening this sealed file would take too long; Qunce does not write such files. It was not opened. Nothing was changed."
    }
    no_cipher {
        zh: "这个浏览器在这里不能加口令，也打不开加了口令的文件。请用 https 网址打开群策，或换一个浏览器。",
        en: "This browser cannot seal or open sealed files here. Please open Qunce by an https address, or use another browser."
    }
    not_writable {
        zh: "这份计划写不成文件。计划本身没有变。",
        en: "This plan cannot be written as a file. The plan itself is unchanged."
    }
}
