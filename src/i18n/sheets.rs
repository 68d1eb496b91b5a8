//! Words about files of figures: what was recognised, what each column means, and what is wrong, where, and what to do.

messages! {
    // Places
    at_line(line: u32) { zh: format!("第 {line} 行"), en: format!("Line {line}") }
    at_item(item: u32) { zh: format!("第 {item} 条"), en: format!("Item {item}") }
    in_column(place: &str, column: &str) { zh: format!("{place}，“{column}”列"), en: format!("{place}, column “{column}”") }

    // The file as a whole
    empty { zh: "文件是空的，没有可以读的内容。请换一个文件。", en: "The file is empty. Please choose another one." }
    too_large(megabytes: u64, limit: u64) {
        zh: format!("文件有 {megabytes} MB，超过 {limit} MB，没有读取。请按月份分成几份再导入。"),
        en: format!("The file has {megabytes} MB, more than {limit} MB, and was not read. Please split it by month and import the parts.")
    }
    too_many_rows(limit: u32) {
        zh: format!("超过 {limit} 行，没有读取。请分成几份再导入。"),
        en: format!("There are more than {limit} rows; nothing was read. Please split the file and import the parts.")
    }
    too_many_columns(place: &str, limit: u32) {
        zh: format!("{place}超过 {limit} 列，没有读取。请检查分隔符，或删去不需要的列。"),
        en: format!("{place} has more than {limit} columns; nothing was read. Please check the separator or delete columns you do not need.")
    }
    too_many_cells(limit: u32) {
        zh: format!("超过 {limit} 个单元格，没有读取。请分成几份再导入。"),
        en: format!("There are more than {limit} cells; nothing was read. Please split the file and import the parts.")
    }
    cell_too_long(place: &str, column: u32, limit: u32) {
        zh: format!("{place}第 {column} 列的内容超过 {limit} 个字，没有读取。请看看那里是不是少了引号。"),
        en: format!("{place}, column {column} holds more than {limit} characters; nothing was read. Please check for a missing quotation mark there.")
    }
    is_workbook {
        zh: "这是 Excel 工作簿，还不能直接读。请在 Excel 或 WPS 里另存为 CSV，再选那个文件。",
        en: "This is an Excel workbook, which cannot be read directly yet. Save it as CSV in Excel or WPS and choose that file."
    }
    is_archive {
        zh: "这是压缩包。请先解压，再选里面的 CSV 或 JSON 文件。",
        en: "This is a compressed archive. Unpack it and choose the CSV or JSON file inside."
    }
    is_pdf {
        zh: "这是 PDF，里面的表格读不出来。请从原来的工具导出 CSV。",
        en: "This is a PDF; tables in it cannot be read. Please export CSV from the tool it came from."
    }
    is_image {
        zh: "这是图片。数字少的话，可以直接手填。",
        en: "This is a picture. If it shows few numbers, type them in by hand."
    }
    is_markup {
        zh: "这是网页文件（有的工具把它叫作 .xls）。请用 Excel 或 WPS 打开，另存为 CSV 再选。",
        en: "This is a web page that some tools call .xls. Open it in Excel or WPS, save it as CSV and choose that."
    }
    not_text(offset: u64) {
        zh: format!("从第 {offset} 个字节起不是文字，文件可能坏了。请重新导出；什么都没有改动。"),
        en: format!("From byte {offset} on this is no text; the file may be damaged. Please export it again. Nothing was changed.")
    }
    cut_short(offset: u64) {
        zh: format!("文件在第 {offset} 个字节处断了，后面的丢了。请重新下载或导出；什么都没有改动。"),
        en: format!("The file breaks off at byte {offset}; the rest is missing. Please download or export it again. Nothing was changed.")
    }
    unclosed_quote(line: u32) {
        zh: format!("第 {line} 行有一个引号没有闭合，后面的行分不开。请补上引号再选。"),
        en: format!("A quotation mark on line {line} is never closed, so the rows behind it run together. Please close it and choose the file again.")
    }
    no_header {
        zh: "前 10 行里没有找到表头。请保留写着“日期、群人数、进群……”的那一行，再试一次。",
        en: "No header was found in the first ten rows. Please keep the row that says “date, members, joined …” and try again."
    }
    no_rows { zh: "只有表头，下面没有数据。请检查导出的日期范围。", en: "There is a header and nothing below it. Please check the dates you exported." }
    bad_json(line: u32, column: u32) {
        zh: format!("JSON 在第 {line} 行第 {column} 个字符处写错了，什么都没有改动。请重新保存接口返回的全部内容。"),
        en: format!("The JSON is broken at line {line}, character {column}. Nothing was changed. Please save the whole answer again.")
    }
    unknown_json {
        zh: "这是 JSON，但不是企业微信“客户群统计”的返回。请用 groupchat/statistic 或 statistic_group_by_day 的返回。",
        en: "This is JSON, but no answer of WeCom's group statistics. Use the answer of groupchat/statistic or statistic_group_by_day."
    }
    wecom_refused(code: i64) {
        zh: format!("这份返回本身是个错误（errcode {code}），里面没有数据。请查明权限或参数后重新获取。"),
        en: format!("This answer is an error itself (errcode {code}) and holds no figures. Please mend the permission or parameters and fetch it again.")
    }

    // One cell
    date_missing { zh: "没有日期，这一行没有收。", en: "The date is missing; the row was not taken." }
    not_a_date { zh: "读不成日期。请写成 2026-10-01。", en: "This is no date. Please write it as 2026-10-01." }
    ambiguous_date { zh: "年份在最后，分不清哪个是月、哪个是日。请写成 2026-10-01。", en: "With the year last, month and day cannot be told apart. Please write 2026-10-01." }
    year_missing { zh: "缺年份。请写成 2026-10-01。", en: "The year is missing. Please write 2026-10-01." }
    no_such_date { zh: "日历上没有这一天，请改正。", en: "The calendar has no such day. Please correct it." }
    date_out_of_range { zh: "日期要在 2000 年到 2100 年之间，请改正。", en: "Dates must lie between 2000 and 2100. Please correct it." }
    duplicate_date(first: &str) {
        zh: format!("这一天在{first}已经有不同的数字，收的是那里的。请只留下对的一行。"),
        en: format!("This day has different figures at {first}, and those were taken. Please keep only the right row.")
    }
    not_a_number { zh: "不是数字。请只写数字，没统计就空着。", en: "This is no number. Write digits only; leave it empty if it was not measured." }
    percent { zh: "是百分比，这里要的是个数。", en: "This is a percentage; a count is needed here." }
    negative { zh: "不能是负数，请改正。", en: "This cannot be negative. Please correct it." }
    not_whole { zh: "要整数，不能有小数。", en: "A whole number is needed, without decimals." }
    too_many_decimals { zh: "金额最多两位小数（到分）。", en: "Money has at most two decimals." }
    number_too_large { zh: "数字太大，不像真的，请检查。", en: "The number is too large to be true. Please check it." }
    two_values { zh: "有两列都说是这一项，数字却不同。请只给一列这个含义。", en: "Two columns mean this and disagree. Give the meaning to one of them only." }
    subject_missing { zh: "没写是哪个群或哪个群主，这一行没有收。", en: "The group's or owner's name is missing; the row was not taken." }
    too_many_in_row(expected: u32, found: u32) {
        zh: format!("表头 {expected} 列，这一行却有 {found} 列，可能是千位逗号没加引号。这一行没有收。"),
        en: format!("The header has {expected} columns and this row {found}, perhaps through a thousands comma without quotes. The row was not taken.")
    }
    row_cut_short { zh: "最后一行不完整，没有收。请重新导出。", en: "The last row is incomplete and was not taken. Please export again." }

    // What was recognised
    source_linkwechat_groups { zh: "LinkWeChat 的客群数据", en: "LinkWeChat, groups" }
    source_linkwechat_members { zh: "LinkWeChat 的客群成员数据", en: "LinkWeChat, members" }
    source_linkwechat_messages { zh: "LinkWeChat 的群聊消息数据", en: "LinkWeChat, messages" }
    source_openscrm { zh: "OpenSCRM 的客户群列表", en: "OpenSCRM, list of groups" }
    source_wecom_by_day { zh: "企业微信接口：按天的客户群统计（企微口径）", en: "WeCom's API, groups by day (WeCom's count)" }
    source_wecom_by_owner { zh: "企业微信接口：按群主的客户群统计（企微口径）", en: "WeCom's API, groups by owner (WeCom's count)" }
    source_unknown { zh: "普通表格（没认出是哪个工具导出的）", en: "A table (the tool was not recognised)" }
    wecom_note {
        zh: "企微口径：消息数含员工发的消息，也没有退群数；退群由前一天总数、进群数和当天总数推算，会标“推算”。",
        en: "WeCom's count: messages include those of staff, and there are no leaves. Leaves are derived from the totals and joins and marked “derived”."
    }
    linkwechat_note {
        zh: "LinkWeChat 的历史总人数只算现在还在群里的人，会比当时偏少。",
        en: "LinkWeChat's past totals count only members who are still in the groups, so they are lower than they were."
    }

    // Meanings of columns
    means_date { zh: "日期", en: "Date" }
    means_owner { zh: "群主", en: "Owner" }
    means_group { zh: "群名称", en: "Group name" }
    means_nothing { zh: "不导入", en: "Not imported" }
    means_unknown { zh: "请选择含义…", en: "Choose a meaning…" }
    ignored_blank { zh: "整列是空的", en: "The column is blank" }
    ignored_tag { zh: "群标签，这里用不上", en: "Tags are not used here" }
    ignored_creation { zh: "建群时间，这里用不上", en: "Creation times are not used here" }
    ignored_identifier { zh: "编号，这里用不上", en: "Identifiers are not used here" }
    ignored_education { zh: "只对教育行业统计", en: "Counted for schools only" }
    ignored_computed { zh: "可以由别的列算出来", en: "Follows from other columns" }
    ignored_row_number { zh: "行号", en: "Row number" }
    ignored_remark { zh: "备注，这里用不上", en: "Remarks are not used here" }
    ignored_weekday { zh: "星期，由日期就知道", en: "The weekday follows from the date" }
    ignored_same { zh: "前面已有一列是这个含义", en: "An earlier column has this meaning already" }
    ignored_by_choice { zh: "你选了不导入", en: "You chose not to import it" }
}
