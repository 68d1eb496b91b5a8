//! Words of finding a screen, of the keys, and of the hints about browser and installing.

messages! {
    find_about { zh: "直接去任何页面、社群、排期", en: "Go straight to any screen, group or playbook" }
    title { zh: "去哪里", en: "Go to" }
    typed { zh: "页面、社群、排期的名字", en: "Name of a screen, group or playbook" }
    found { zh: "找到的", en: "What was found" }
    nothing { zh: "没有这个名字的页面或社群", en: "No screen or group has this name" }
    count(count: usize) { zh: format!("找到 {count} 个"), en: format!("{count} found") }
    screen { zh: "页面", en: "Screen" }
    group { zh: "社群", en: "Group" }
    keys { zh: "快捷键", en: "Keys" }
    keys_about { zh: "不用鼠标也能用", en: "All of it without a mouse" }
    key_find { zh: "去任何页面或社群", en: "Go to any screen or group" }
    key_undo { zh: "撤销", en: "Undo" }
    key_redo { zh: "重做", en: "Do again" }
    key_keys { zh: "看这张表", en: "Show this list" }
    key_close { zh: "关掉对话框、菜单", en: "Close a dialog or menu" }
    key_tab { zh: "到下一个、上一个可按的地方", en: "To the next or the previous control" }
    key_press { zh: "按下、勾选", en: "Press, tick" }
    key_month { zh: "在月历里换日子", en: "Move between the days of a month" }
    key_move { zh: "在日程里把一条内容挪一天、挪半小时", en: "In the calendar, move a post by a day or half an hour" }
    key_next { zh: "在“今日”：复制下一条；手上那条标为已发，再复制下一条", en: "On Today: copy the next post; mark the one in hand as sent and copy the next" }
    press(what: &str) { zh: format!("按 {what}"), en: format!("press {what}") }

    web_view { zh: "正在应用内的浏览器里打开", en: "Opened inside another app" }
    web_view_why {
        zh: "这里存的计划可能随时被清掉，也存不了文件，不要当作唯一的一份。点右上角“···”，选“在浏览器打开”；或复制网址，到手机浏览器里打开。",
        en: "What is kept here may be cleared at any time and files cannot be saved: do not let it be your only copy. Choose “Open in browser” in the menu at the top right, or copy the address into your browser."
    }
    no_offline { zh: "这个浏览器不能离线保存", en: "This browser cannot keep the app" }
    no_offline_why {
        zh: "断网时可能打不开，存下的计划也可能被清掉，请常存计划文件，或换 Chrome、Edge、Safari 打开。",
        en: "Without a network it may not open, and the plan may be cleared. Save the plan file often, or use Chrome, Edge or Safari."
    }
    copy_address { zh: "复制网址", en: "Copy the address" }
    address_copied { zh: "网址已复制，到手机浏览器里粘贴打开", en: "Copied. Paste it into your browser." }
    address_not_copied(address: &str) { zh: format!("没能复制，请手动输入：{address}"), en: format!("Could not copy. Please type it: {address}") }
    save_a_copy { zh: "存一份计划", en: "Save a copy" }
    install { zh: "装到桌面", en: "Install the app" }
    install_why {
        zh: "像普通应用一样打开，没有网络也能用，存下的计划也更不容易被清掉。",
        en: "It then opens like any other app, works without a network, and the plan is less likely to be cleared."
    }
    install_by_hand {
        zh: "点浏览器的分享按钮，选“添加到主屏幕”，就能像应用一样打开；存下的计划也更不容易被清掉。",
        en: "Tap the browser’s share button and choose “Add to Home Screen”: it then opens like an app, and the plan is less likely to be cleared."
    }
    later { zh: "以后再说", en: "Not now" }
}
