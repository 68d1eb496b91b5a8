//! Words of the frame: names of places, saving, updates, undo.

messages! {
    app_name { zh: "群策", en: "Qunce" }
    today { zh: "今日", en: "Today" }
    calendar { zh: "日程", en: "Calendar" }
    groups { zh: "社群", en: "Groups" }
    figures { zh: "数据", en: "Figures" }
    find { zh: "查找", en: "Find" }
    more { zh: "更多", en: "More" }
    main_places { zh: "主要页面", en: "Main places" }
    skip_to_content { zh: "跳到内容", en: "Skip to content" }
    saved { zh: "已保存", en: "Saved" }
    saving { zh: "保存中…", en: "Saving…" }
    read_only { zh: "只能看", en: "View only" }
    not_saved { zh: "未保存", en: "Not saved" }
    only_in_local_storage {
        zh: "这个浏览器只允许少量保存：最多约 5 MB，也不够牢靠。请常下载计划文件，或换一个浏览器打开。",
        en: "This browser allows little storage: about 5 MB, and not safe enough. Save the plan file often, or use another browser."
    }
    only_in_memory {
        zh: "这个浏览器不允许保存：关掉页面，内容就没了。请先下载计划文件，或换一个浏览器打开。",
        en: "This browser refuses to store anything: closing the page loses the plan. Save the plan file first, or use another browser."
    }
    undo { zh: "撤销", en: "Undo" }
    undone { zh: "已撤销", en: "Undone" }
    redone { zh: "已重做", en: "Done again" }
    nothing_to_undo { zh: "没有可以撤销的了", en: "There is nothing to undo" }
    nothing_to_redo { zh: "没有可以重做的了", en: "There is nothing to do again" }
    save_first {
        zh: "最近的改动还没有保存，先等它保存好再撤销",
        en: "The latest edit is not saved yet. Undo once it is."
    }
    close { zh: "关闭", en: "Close" }
    cancel { zh: "取消", en: "Cancel" }
    back { zh: "返回", en: "Back" }
    save { zh: "保存", en: "Save" }
    demo_notice { zh: "这是示例店铺，随便改，不会影响你自己的计划。", en: "This is a demo shop. Change anything; your own plan stays apart." }
    leave_demo { zh: "离开示例", en: "Leave the demo" }
    show_more(left: usize) { zh: format!("再列一些（还有 {left} 条）"), en: format!("Show more ({left} left)") }
    update_waiting { zh: "新版本已备好。", en: "A new version is ready." }
    update_now { zh: "现在更新", en: "Update now" }
    update_took_over { zh: "另一个页面已换到新版本。保存好后请重新载入。", en: "Another tab changed to the new version. Reload when it suits you." }
    reload { zh: "重新载入", en: "Reload" }
    other_build { zh: "页面和后台不是同一个版本，请重新载入。", en: "The page and its engine are of different versions. Please reload." }
    engine_failed(why: &str) {
        zh: format!("后台没能启动，改动暂存在本页：{why}"),
        en: format!("The engine could not start; edits stay on this page for now: {why}")
    }
    unsaved_adopted(count: usize) {
        zh: format!("找回了上次没来得及保存的 {count} 处改动"),
        en: format!("Recovered {count} edits that had not been saved last time")
    }
    unsaved_left_alone(count: usize) {
        zh: format!("有 {count} 处上次的改动没有套用，因为那里后来又改过"),
        en: format!("{count} earlier edits were not applied, since those fields changed afterwards")
    }
    undo_left_alone(count: usize) {
        zh: format!("有 {count} 处后来又改过，没有撤销"),
        en: format!("{count} fields were changed since and stay as they are")
    }
    loading_screen { zh: "正在取这一页…", en: "Fetching this screen…" }
    screen_missing { zh: "这一页没有取到", en: "This screen did not arrive" }
    screen_missing_why { zh: "可能是网络断了。你的计划都在本机，没有受影响。", en: "The network may be down. Your plan is on this device and unharmed." }
    try_again { zh: "再试一次", en: "Try again" }
    redo_left_alone(count: usize) {
        zh: format!("有 {count} 处后来又改过，没有重做"),
        en: if count == 1 {
            "1 field was changed since and stays as it is".to_owned()
        } else {
            format!("{count} fields were changed since and stay as they are")
        }
    }
    loading { zh: "正在打开计划…", en: "Opening the plan…" }
}
