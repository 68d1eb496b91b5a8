//! Words of sharing: saving the plan file, opening one, and what it would change.

messages! {
    title { zh: "分享与备份", en: "Share and back up" }
    save_title { zh: "存一份计划文件", en: "Save the plan file" }
    save_about {
        zh: "文件里是整份计划：店铺、社群、排期、数据。发给同事，对方打开就能合并；换手机时打开它就能接着用。",
        en: "The file holds the whole plan: store, groups, schedules, figures. Send it to a colleague to merge, or open it on another phone to go on there."
    }
    choices { zh: "只分享一部分、做成模板、加口令", en: "Share a part, as a template, or with a passphrase" }
    form { zh: "分享成什么", en: "Share as" }
    form_plan { zh: "计划", en: "A plan" }
    form_plan_about { zh: "连同发文记录和数据，可以合并回来。", en: "With the records of posts and the figures; can be merged back." }
    form_template { zh: "模板", en: "A template" }
    form_template_about {
        zh: "只有定位、群规、欢迎语和排期，给别的店用。没有发文记录、单条改写和数据；日期从打开那天重新算，店名、人名换成“本店”“群主”。",
        en: "Positioning, rules, welcome words and schedules, for other stores. No records, no rewording of single posts, no figures; dates begin anew when it is opened, and names of the store and of people become “our shop”, “the host”."
    }
    this_store { zh: "本店", en: "our shop" }
    this_host { zh: "群主", en: "the host" }
    this_city { zh: "本地", en: "our town" }
    card { zh: "店铺资料", en: "Store card" }
    card_left_out { zh: "不带", en: "Leave it out" }
    card_along { zh: "带上店名、城市、署名", en: "Send store name, city and host along" }
    which_groups { zh: "分享哪些群", en: "Which groups" }
    passphrase { zh: "口令（不填就不加）", en: "Passphrase (empty for none)" }
    passphrase_help {
        zh: "有口令才打得开文件。忘了口令，谁也打不开，请另外记好。",
        en: "The file opens only with it. Nobody can open it once the passphrase is forgotten; keep it somewhere else."
    }
    passphrase_too_short { zh: "口令至少 8 个字符。", en: "A passphrase has at least 8 characters." }
    preparing { zh: "正在准备文件…", en: "Preparing the file…" }
    is_sealed { zh: "这份文件加了口令，请问给你文件的人。", en: "This file is sealed; ask whoever gave it to you for the passphrase." }
    passphrase_of_file { zh: "文件的口令", en: "The file's passphrase" }
    unseal { zh: "打开", en: "Open" }
    save_file { zh: "下载计划文件", en: "Save the plan file" }
    copy_text { zh: "复制成文字", en: "Copy as text" }
    web_view_hint {
        zh: "在微信等应用里不能下载文件。请复制下面的文字，发给自己保存；要下载文件，请点右上角“…”，在浏览器中打开。",
        en: "WeChat and other apps cannot save files from a page. Copy the text below and send it to yourself, or open this page in your browser from the “…” menu."
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
        zh: "先看会改动什么，点了确认才真的改；改完也能一次撤销。",
        en: "First see what would change. Nothing changes until you confirm, and one undo takes it all back."
    }
    choose_file { zh: "选计划文件", en: "Choose a plan file" }
    paste_label { zh: "或者粘贴计划的文字", en: "Or paste the plan's text" }
    read_pasted { zh: "看看这段文字", en: "Look at this text" }
    reading { zh: "正在读…", en: "Reading…" }
    preview_title { zh: "打开后会怎样", en: "What opening it would do" }
    ways { zh: "怎么打开", en: "How to open it" }
    way_merge { zh: "合并进来", en: "Merge" }
    way_merge_about {
        zh: "同一处以新的为准；文件里没有的，这里照旧。",
        en: "The newer edit of each field counts; what the file lacks stays."
    }
    way_beside { zh: "另存为新的群", en: "Add as new groups" }
    way_beside_about {
        zh: "文件里的群作为副本加进来，和现在的群互不影响。店铺资料不动。",
        en: "The file's groups come in as copies that never touch those here. The store card stays."
    }
    way_replace { zh: "换成这份", en: "Replace" }
    way_replace_about {
        zh: "这里变得和文件一模一样；文件里没有的群进回收站。",
        en: "The plan becomes exactly as in the file; groups it lacks go to the trash."
    }
    is_foreign {
        zh: "这份计划不是从这里的计划来的，可能是别的店的。先只勾了它的社群，店铺资料不动。",
        en: "This plan did not start from the one here; it may be another store's. Only its groups are ticked; your store card stays."
    }
    is_template {
        zh: "这是一份模板：有定位和排期，没有发文记录和数据。排期从明天开始，打开后可以改。",
        en: "This is a template: positioning and schedules, without records of posts and figures. Its schedules begin tomorrow; that can be changed afterwards."
    }
    take_part(name: &str) { zh: format!("要“{name}”"), en: format!("Take “{name}”") }
    take_all { zh: "全选", en: "Take all" }
    take_none { zh: "全不选", en: "Take none" }
    nothing_changes { zh: "这份计划和现在的一样，什么都不会变。", en: "This plan equals the one here. Nothing would change." }
    nothing_newer(count: usize) {
        zh: format!("文件里没有比这里更新的内容，合并什么都不会变。有 {count} 处和这里不同，以这里的为准。"),
        en: if count == 1 {
            "The file holds nothing newer, so merging changes nothing. In 1 field it differs, and what stands here is kept.".to_owned()
        } else {
            format!("The file holds nothing newer, so merging changes nothing. In {count} fields it differs, and what stands here is kept.")
        }
    }
    kept_fields(count: usize) {
        zh: format!("这里更新、保留不动的（{count} 处）"),
        en: if count == 1 { "1 field kept, newer here".to_owned() } else { format!("{count} fields kept, newer here") }
    }
    kept_over(value: &str) {
        zh: format!("文件里是：{value}"),
        en: format!("in the file: {value}")
    }
    accept { zh: "合并", en: "Merge" }
    accept_beside { zh: "加进来", en: "Add" }
    accept_replace { zh: "换成这份", en: "Replace" }
    accept_anyway { zh: "我想好了，就这样做", en: "I am sure, go on" }
    merging { zh: "正在打开…", en: "Opening…" }
    merged(count: usize) {
        zh: format!("已改动 {count} 项"),
        en: if count == 1 { "Changed 1 entry".to_owned() } else { format!("Changed {count} entries") }
    }
    half_vanishes(things: &str) {
        zh: format!("先停一下：这样做以后，{things}会少掉一半以上。先存一份现在的计划，再决定。"),
        en: format!("Stop for a moment: more than half of your {things} would be gone. Save the present plan first, then decide.")
    }
    save_present { zh: "先存一份现在的计划", en: "Save the present plan first" }
    tally(things: &str, added: usize, changed: usize, removed: usize) {
        zh: tally_zh(things, added, changed, removed),
        en: tally_en(things, added, changed, removed)
    }
    thing_profile { zh: "店铺资料", en: "store card" }
    thing_group { zh: "社群", en: "groups" }
    thing_run { zh: "排期", en: "schedules" }
    thing_own_post { zh: "自己加的内容", en: "posts of your own" }
    thing_post { zh: "发文记录", en: "records of posts" }
    thing_figures { zh: "每日数据", en: "days of figures" }
    thing_playbook { zh: "剧本", en: "playbooks" }
    thing_own_playbook { zh: "自己的排期", en: "playbooks of your own" }
    list_comma { zh: "、", en: ", " }
    workspace { zh: "店铺", en: "The store" }
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
