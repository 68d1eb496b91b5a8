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
    out_of_reach(why: &str) {
        zh: format!("计划存在这个浏览器里，没有丢，只是现在打不开。多半过一会儿就好：关掉别的页面，再试一次。（{why}）"),
        en: format!("Your plan is in this browser and not lost, only out of reach for now. This mostly passes: close other tabs and try again. ({why})")
    }
    gave_way {
        zh: "另一个页面接管了存储，多半是换到了新版本。这一页从现在起只能看，请重新载入。",
        en: "Another tab has taken over the storage, most likely with a newer version. From now on this page can only be looked at; please reload it."
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
    file_too_large(megabytes: usize) {
        zh: format!("文件有 {megabytes} MB，太大了，没有读取。"),
        en: format!("The file has {megabytes} MB, which is too large. It was not read.")
    }
    file_unreadable(name: &str) {
        zh: format!("读不出“{name}”。请确认文件还在，再选一次。"),
        en: format!("“{name}” cannot be read. Please check that it is still there and choose it again.")
    }
}
