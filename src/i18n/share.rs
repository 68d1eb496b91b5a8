//! Words of sharing: saving the plan file, opening one, and what it would change.

messages! {
    title { zh: "分享与备份", en: "Share and back up" }
    save_title { zh: "存一份计划文件", en: "Save the plan file" }
    save_about {
        zh: "文件里是整份计划：店铺、社群、排期、数据。发给同事，对方打开就能合并；换手机时打开它就能接着用。",
        en: "The file holds the whole plan: store, groups, schedules, figures. Send it to a colleague to merge, or open it on another phone to go on there."
    }
    save_file { zh: "下载计划文件", en: "Save the plan file" }
    copy_text { zh: "复制成文字", en: "Copy as text" }
    wechat_hint {
        zh: "微信里不能下载文件。请复制下面的文字，发给自己保存；要下载文件，请点右上角“…”，在浏览器中打开。",
        en: "WeChat cannot save files. Copy the text below and send it to yourself, or open this page in your browser from the “…” menu."
    }
    download_failed {
        zh: "这个浏览器没能下载文件。请复制下面的文字保存。",
        en: "This browser could not save the file. Please copy the text below and keep it."
    }
    text_label { zh: "计划的全文", en: "The plan as text" }
    text_help {
        zh: "粘贴到备忘录或发给自己；要恢复时，粘贴到本页下方的框里。",
        en: "Paste it into a note or send it to yourself. To bring it back, paste it into the field further down this page."
    }
    copied { zh: "已复制", en: "Copied" }
    copy_refused { zh: "复制不了，请长按下面的文字手动复制", en: "Copying was refused. Please select the text below and copy it by hand." }
    file_saved(name: &str) {
        zh: format!("已下载 {name}"),
        en: format!("Saved {name}")
    }
    never_backed_up { zh: "这台设备还没有存过计划文件。", en: "No plan file has been saved from this device yet." }
    last_backup(date: &str) {
        zh: format!("上次存计划文件：{date}"),
        en: format!("Plan file last saved: {date}")
    }
    backup_is_old(days: i64) {
        zh: format!("已经 {days} 天没有存计划文件了。浏览器清理空间时可能连计划一起清掉，建议现在存一份。"),
        en: format!("No plan file was saved for {days} days. Browsers may clear what they store; better save one now.")
    }
    backup_is_missing {
        zh: "浏览器清理空间时可能连计划一起清掉，建议现在存一份。",
        en: "Browsers may clear what they store; better save a plan file now."
    }
    open_title { zh: "打开一份计划", en: "Open a plan" }
    open_about {
        zh: "先看会改动什么，点“合并”才真的改；合并后也能撤销。",
        en: "First see what would change. Nothing changes until you choose to merge, and a merge can be undone."
    }
    choose_file { zh: "选计划文件", en: "Choose a plan file" }
    paste_label { zh: "或者粘贴计划的文字", en: "Or paste the plan's text" }
    read_pasted { zh: "看看这段文字", en: "Look at this text" }
    reading { zh: "正在读…", en: "Reading…" }
    preview_title { zh: "合并后会怎样", en: "What merging would do" }
    nothing_changes { zh: "这份计划和现在的一样，什么都不会变。", en: "This plan equals the one here. Nothing would change." }
    accept { zh: "合并", en: "Merge" }
    accept_anyway { zh: "仍然合并", en: "Merge anyway" }
    merging { zh: "正在合并…", en: "Merging…" }
    merged(count: usize) {
        zh: format!("已合并 {count} 项"),
        en: if count == 1 { "Merged 1 change".to_owned() } else { format!("Merged {count} changes") }
    }
    half_vanishes(things: &str) {
        zh: format!("注意：合并后，{things}会少掉一半以上。不确定的话，先在上面存一份计划文件。"),
        en: format!("Careful: more than half of your {things} would be removed. If in doubt, save a plan file above first.")
    }
    tally(things: &str, added: usize, changed: usize, removed: usize) {
        zh: tally_zh(things, added, changed, removed),
        en: tally_en(things, added, changed, removed)
    }
    thing_profile { zh: "店铺资料", en: "store card" }
    thing_group { zh: "社群", en: "groups" }
    thing_run { zh: "排期", en: "schedules" }
    thing_post { zh: "发文记录", en: "records of posts" }
    thing_figures { zh: "每日数据", en: "days of figures" }
    thing_playbook { zh: "剧本", en: "playbooks" }
    list_comma { zh: "、", en: ", " }
    workspace { zh: "店铺", en: "The store" }
    unnamed_group { zh: "没有名字的社群", en: "A group without a name" }
    field_changes(count: usize) {
        zh: format!("看改动的内容（{count} 处）"),
        en: if count == 1 { "See the 1 changed field".to_owned() } else { format!("See the {count} changed fields") }
    }
    and_more(count: usize) {
        zh: format!("还有 {count} 处"),
        en: format!("and {count} more")
    }
    removed_thing { zh: "删除", en: "removed" }
    nothing { zh: "（空）", en: "(empty)" }
    becomes { zh: "改为", en: "becomes" }
    day_of_run(day: u32) {
        zh: format!("第 {day} 天"),
        en: format!("day {day}")
    }
}

fn tally_zh(things: &str, added: usize, changed: usize, removed: usize) -> String {
    let parts = [("新增", added), ("修改", changed), ("删除", removed)];
    let parts = parts.iter().filter(|(_, count)| *count > 0);
    let words: Vec<_> = parts.map(|(word, count)| format!("{word} {count}")).collect();
    format!("{things}：{}", words.join("，"))
}

fn tally_en(things: &str, added: usize, changed: usize, removed: usize) -> String {
    let parts = [("added", added), ("changed", changed), ("removed", removed)];
    let parts = parts.iter().filter(|(_, count)| *count > 0);
    let words: Vec<_> = parts.map(|(word, count)| format!("{count} {word}")).collect();
    format!("{things}: {}", words.join(", "))
}
