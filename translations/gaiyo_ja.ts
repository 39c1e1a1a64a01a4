<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Append</name>
    <message>
        <source>The id “%1” is in the document already, or was; take the row out of what is added, or give it another id.</source>
        <translation>id「%1」は文書で使われているか、以前に使われていました。追加する内容からその行を除くか、別の id にしてください。</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>%1 is missing; the program&apos;s --help shows how the command is written.</source>
        <translation>%1 が指定されていません。書き方は --help で確認できます。</translation>
    </message>
    <message>
        <source>“%1” is one argument too many; put quotation marks around a name that contains spaces.</source>
        <translation>「%1」は余分な引数です。空白を含む名前は引用符で囲んでください。</translation>
    </message>
    <message>
        <source>%1 is empty; give the name of a file.</source>
        <translation>%1 が空です。ファイル名を指定してください。</translation>
    </message>
    <message>
        <source>%1 is not an option of this command; the program&apos;s --help lists the options.</source>
        <translation>%1 はこのコマンドのオプションではありません。使えるオプションは --help で確認できます。</translation>
    </message>
    <message>
        <source>%1 is given twice; give it once.</source>
        <translation>%1 が2回指定されています。1回だけ指定してください。</translation>
    </message>
    <message>
        <source>%1 takes no value; leave out what follows the =.</source>
        <translation>%1 は値を取りません。= から後ろを除いてください。</translation>
    </message>
    <message>
        <source>%1 needs a value: write %1 %2.</source>
        <translation>%1 には値が必要です。%1 %2 の形で指定してください。</translation>
    </message>
    <message>
        <source>The answer could not be written to the standard output; check where it is sent and try again.</source>
        <translation>結果を標準出力に書き込めませんでした。出力先を確かめて、もう一度実行してください。</translation>
    </message>
    <message>
        <source>The program has a fault and stopped (%1); the document is as it was. Please report this.</source>
        <translation>プログラムの不具合（%1）のため中止しました。文書は元のままです。お手数ですが、開発元にお知らせください。</translation>
    </message>
    <message>
        <source>%1 exists and is left as it is; give another name, or --force to replace it.</source>
        <translation>%1 は既にあるため、書き込まずに残しました。別の名前を指定するか、置き換える場合は --force を付けてください。</translation>
    </message>
    <message>
        <source>%1 is not a file; give the name of a file to write.</source>
        <translation>%1 はファイルではありません。書き込むファイルの名前を指定してください。</translation>
    </message>
    <message>
        <source>The folder of %1 does not exist; make it or give another name.</source>
        <translation>%1 を置くフォルダーがありません。フォルダーを作るか、別の場所を指定してください。</translation>
    </message>
    <message>
        <source>%1 cannot be written: the folder is read-only; give another folder or ask for the right to write there.</source>
        <translation>%1 に書き込めません。フォルダーが読み取り専用です。別のフォルダーを指定するか、書き込みの許可を得てください。</translation>
    </message>
    <message>
        <source>%1 cannot be written: there is no room left; make room and try again.</source>
        <translation>空き容量が足りないため、%1 に書き込めません。空きを作って、もう一度実行してください。</translation>
    </message>
    <message>
        <source>%1 cannot be written; check the folder and the connection to it, and try again.</source>
        <translation>%1 に書き込めません。フォルダーとその接続を確かめて、もう一度実行してください。</translation>
    </message>
    <message>
        <source>Gaiyo: the booklet of a public comment, on the command line.</source>
        <translation>意見とりまとめ Gaiyo：意見募集の冊子をコマンドで扱います。</translation>
    </message>
    <message>
        <source>Every command also takes --quiet (no progress), --lang en|ja and --help.</source>
        <translation>すべてのコマンドで --quiet（進み具合を表示しない）、--lang en|ja（言語）、--help を使えます。</translation>
    </message>
    <message>
        <source>Exit code: 0 done, 1 findings, 2 wrong usage, 3 input refused, 4 file busy, read-only or unreachable, 5 a fault of this program.</source>
        <translation>終了コード：0 完了、1 指摘あり、2 使い方の誤り、3 入力を受け付けない、4 ファイルが使用中・読み取り専用・接続できない、5 プログラムの不具合</translation>
    </message>
    <message>
        <source>--lang is en or ja, not “%1”.</source>
        <translation>--lang に指定できるのは en か ja です。「%1」は使えません。</translation>
    </message>
    <message>
        <source>“%1” is not a command; gaiyo-cli --help lists the commands.</source>
        <translation>「%1」というコマンドはありません。コマンドの一覧は gaiyo-cli --help で確認できます。</translation>
    </message>
    <message>
        <source>The line is not a JSON object; write one operation on one line.</source>
        <translation>この行は JSON のオブジェクトではありません。1行に1つの操作を書いてください。</translation>
    </message>
    <message>
        <source>The line names no operation; write it as &quot;op&quot;.</source>
        <translation>この行には操作の名前がありません。&quot;op&quot; に書いてください。</translation>
    </message>
    <message>
        <source>“%1” takes no arguments.</source>
        <translation>「%1」は引数を取りません。</translation>
    </message>
    <message>
        <source>&quot;rev&quot; is not the number of a revision.</source>
        <translation>&quot;rev&quot; の値が改訂番号ではありません。</translation>
    </message>
    <message>
        <source>There is no “%1” in this document.</source>
        <translation>この文書に「%1」はありません。</translation>
    </message>
    <message>
        <source>“get” takes one argument: &quot;id&quot;, or &quot;no&quot; of an opinion.</source>
        <translation>「get」の引数は &quot;id&quot;、または意見の &quot;no&quot; のどちらか1つです。</translation>
    </message>
    <message>
        <source>There is no opinion No. %1 in this document.</source>
        <translation>この文書に No. %1 の意見はありません。</translation>
    </message>
    <message>
        <source>The line is longer than 16 MiB and was skipped.</source>
        <translation>この行は 16 MiB を超えているため、読み飛ばしました。</translation>
    </message>
    <message>
        <source>The standard input cannot be read.</source>
        <translation>標準入力を読み取れません。</translation>
    </message>
    <message>
        <source>carries out operations, one JSON line each from the standard input, and answers each with a line</source>
        <translation>標準入力の JSON を1行ずつ操作として実行し、1行ずつ結果を返します</translation>
    </message>
    <message>
        <source>%1 is one of %2, not “%3”.</source>
        <translation>%1 に指定できるのは %2 のいずれかです。「%3」は使えません。</translation>
    </message>
    <message>
        <source>--map %1 is not COLUMN=FIELD; FIELD is one of %2.</source>
        <translation>--map %1 は「列=項目」の形ではありません。項目は %2 のいずれかです。</translation>
    </message>
    <message>
        <source>--map is for CSV; %1 is read in another format.</source>
        <translation>--map は CSV にだけ使えます。%1 は別の形式として読み込まれます。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>makes FILE.db from a published text, a table or a JSON document, or adds it to the file; says what was not understood</source>
        <translation>公表文・表・JSON から FILE.db を作るか、既存の文書に追加し、読み取れなかった箇所を報告します</translation>
    </message>
    <message>
        <source>%1 does not exist; check the name of the file.</source>
        <translation>%1 がありません。ファイル名を確かめてください。</translation>
    </message>
    <message>
        <source>%1 is not a file; give the name of a file to read.</source>
        <translation>%1 はファイルではありません。読み込むファイルの名前を指定してください。</translation>
    </message>
    <message>
        <source>%1 is larger than 1 GiB; divide it into several files.</source>
        <translation>%1 は 1 GiB を超えています。複数のファイルに分けてください。</translation>
    </message>
    <message>
        <source>%1 cannot be opened; check that you may read it and that the connection to it stands.</source>
        <translation>%1 を開けません。読み取りの許可と接続を確かめてください。</translation>
    </message>
    <message>
        <source>%1 cannot be read to its end; check the connection to it and try again.</source>
        <translation>%1 を最後まで読み取れません。接続を確かめて、もう一度実行してください。</translation>
    </message>
    <message>
        <source>--template and --from exclude each other; give one of them.</source>
        <translation>--template と --from は同時に使えません。どちらか一方を指定してください。</translation>
    </message>
    <message>
        <source>makes an empty booklet with a template&apos;s, or last year&apos;s, categories, columns and settings</source>
        <translation>ひな形または前年のファイルの対応区分・列・設定で、空の文書を作ります</translation>
    </message>
    <message>
        <source>copies a document, also while others work in it</source>
        <translation>文書の写しを作ります（ほかの人が作業中でも作れます）</translation>
    </message>
    <message>
        <source>%1: this version cannot write .html yet; choose .pdf, .txt, .csv or .json.</source>
        <translation>%1：この版では .html をまだ書き出せません。.pdf、.txt、.csv、.json のいずれかを選んでください。</translation>
    </message>
    <message>
        <source>%1: the ending of the file says what is written; it has to be .pdf, .txt, .csv or .json.</source>
        <translation>%1：書き出す形式はファイル名の末尾で決まります。.pdf、.txt、.csv、.json のいずれかにしてください。</translation>
    </message>
    <message>
        <source>--pages %1 is not a range of pages; write it as 3-7, or 3.</source>
        <translation>--pages %1 はページの範囲ではありません。3-7 または 3 のように書いてください。</translation>
    </message>
    <message>
        <source>--date %1 is not a date; write it as 2026-04-01 or 2026-04-01T09:00:00+09:00.</source>
        <translation>--date %1 は日時として読めません。2026-04-01 または 2026-04-01T09:00:00+09:00 のように書いてください。</translation>
    </message>
    <message>
        <source>--booklet: this version cannot write the imposed PDF yet; leave the option out and impose when printing.</source>
        <translation>--booklet：この版では面付けした PDF をまだ書き出せません。このオプションを除いて書き出し、印刷するときに面付けしてください。</translation>
    </message>
    <message>
        <source>%1 is for PDF only; leave it out.</source>
        <translation>%1 は PDF にだけ使えます。指定を除いてください。</translation>
    </message>
    <message>
        <source>%1 is for CSV only; leave it out.</source>
        <translation>%1 は CSV にだけ使えます。指定を除いてください。</translation>
    </message>
    <message>
        <source>makes a copy to give away: without history, notes and the names of those who edited</source>
        <translation>引き渡し用の写しを作ります（履歴・メモ・編集者名を除きます）</translation>
    </message>
    <message>
        <source>--opinion is missing; name the opinion by its No. or its id.</source>
        <translation>--opinion が指定されていません。意見を No. または id で指定してください。</translation>
    </message>
    <message>
        <source>There is no opinion “%1” in %2; give its No., or its id.</source>
        <translation>%2 に意見「%1」はありません。No. または id を確かめてください。</translation>
    </message>
    <message>
        <source>removes an opinion&apos;s former texts from the history for good</source>
        <translation>意見の以前の文章を、履歴から完全に取り除きます</translation>
    </message>
    <message>
        <source>counts the document, as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checks the file itself: its structure and the hash of every record; findings as JSON</source>
        <translation>ファイルそのものを検査し（構造と全記録のハッシュ）、指摘を JSON で返します</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>Line %1: the quotation mark that opens here is never closed. Close it, or save the table as CSV once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: text stands behind a closing quotation mark. Write a quotation mark inside a cell twice, or save the table as CSV once more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>%1 more numbers jump or repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more references lead to no single opinion and stay as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more opinions have no response and no row above to share one with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more places were filled in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Markup</name>
    <message>
        <source>The { at character %1 is neither {{No:…}} nor {{lb}}; write a { of the text as {{lb}}.</source>
        <translation>%1 文字目の { は {{No:…}} でも {{lb}} でもありません。本文の { は {{lb}} と書いてください。</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>The argument “%1” is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The argument “%1” is missing or cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no operation “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The opinion to share with has no response yet; please write it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This opinion shares its response with no other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has worked on this in the meantime, so it cannot be taken back. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>“%1” cannot be an id: 1 to 64 letters, digits, - and _ are allowed.</source>
        <translation>「%1」は id に使えません。半角の英字・数字・-・_ で1～64文字にしてください。</translation>
    </message>
    <message>
        <source>The id “%1” is used twice.</source>
        <translation>id「%1」が2回使われています。別の id にしてください。</translation>
    </message>
    <message>
        <source>The heading “%1” hangs on “%2”, which is not in the document.</source>
        <translation>見出し「%1」の親「%2」が文書にありません。</translation>
    </message>
    <message>
        <source>The opinion “%1” hangs on “%2”, which is not in the document.</source>
        <translation>意見「%1」の該当箇所「%2」が文書にありません。</translation>
    </message>
    <message>
        <source>The opinion “%1” has the response “%2”, which is not in the document.</source>
        <translation>意見「%1」の回答「%2」が文書にありません。</translation>
    </message>
    <message>
        <source>The opinion “%1” has the category “%2”, which is not in the document.</source>
        <translation>意見「%1」の対応区分「%2」が文書にありません。</translation>
    </message>
    <message>
        <source>The count of the opinion “%1” must be 1 or more.</source>
        <translation>意見「%1」の件数は1以上にしてください。</translation>
    </message>
    <message>
        <source>The response “%1”: %2</source>
        <translation>回答「%1」：%2</translation>
    </message>
    <message>
        <source>Some headings hang on each other in a circle.</source>
        <translation>互いに親になっている見出しがあり、順序を決められません。親の指定を直してください。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The setting “%1” is not known.</source>
        <translation>「%1」という設定はありません。設定の名前を確かめてください。</translation>
    </message>
    <message>
        <source>The value of the setting “%1” cannot be used.</source>
        <translation>設定「%1」の値は使えません。値を確かめてください。</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>%1 was opened by another program that changed how it is saved (WAL), and is not used as it is. Take its rows over into a new document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of %1 is too long. Move it to a folder nearer to the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty and not a Gaiyo document. Check whether copying it was cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends too early: most of it is missing. Copy it again, or go back to a safety copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder. Choose a .db file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is left over from an earlier document and would destroy a new one of this name. Move it away, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of %1 was not found. Make it first, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A save to %1 was cut short and has to be undone first. Open it once from a place where it can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is and was no opinion %1 in %2. Check the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inside of %1 was changed by another program (tables, views or triggers), so it is not opened. Take its rows over into a new document.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>There is no template “%1”.</source>
        <translation>「%1」というひな形はありません。ひな形の名前を確かめてください。</translation>
    </message>
</context>
<context>
    <name>gaiyo</name>
    <message>
        <source>“%1” is not a field that a column can be mapped to. Choose one of no, path1 to path4, summary, response, category, count, draft_number, shared_with, note and ignore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns are mapped to “%1”. Map one column only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column with the opinions was found. The columns are: %1. Name the column with --map COLUMN=summary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “%1” in the file. The columns are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a text file: line %1 holds characters that no text has. Choose the text or CSV file itself, not a Word, Excel or PDF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 (byte %2 of the file) cannot be read as %3. Save the file in UTF-8, or name its encoding with --encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not found. Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 already exists and was left as it is. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Gaiyo document. Choose a .db file made by this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Gaiyo. Open it with that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contents of %1 are damaged. Do not write to it; go back to a safety copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else is saving to %1. Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: the file, its folder or the medium is read-only. Save a copy in a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the connection to the shared folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left to write %1. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not changed: the change contradicts what is in the document now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read or written. Check the disk or the shared folder and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contents of %1 are damaged (%2). Do not write to it; go back to a safety copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault in the program stopped the work; nothing was changed (%1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaiyo::CsvTableReader</name>
    <message>
        <source>The table has no rows below its headings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 has %2 cells and the heading row %3. Put cells that hold commas in quotation marks, or save the table as CSV once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: the cell in the column “%2” is empty and took the value of the row above, here and below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column “%2”: “%3” is not a count. Write a number from 1 on, or leave the cell empty for 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: rows without a place in the plan were put into the tray of undecided opinions, here and below.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaiyo::FrontMatter</name>
    <message>
        <source>Line %1: the symbol of the category “%2” is missing; %3 was taken.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaiyo::PublishedTextReader</name>
    <message>
        <source>No heading and no numbered opinion was found in this text. Check that it is the published list of opinions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: from here on the columns are “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: “%2” was taken for the category and the response for empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: the number %2 follows %3; the rows were taken in the order of the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: opinions stand before the first heading; their place is left undecided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no row of column headings; the columns were taken as number, opinion, response and category.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaiyo::SnapshotBuilder</name>
    <message>
        <source>Line %1: the response cell is empty and no row above has a response to share, so the opinion is left unanswered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: the response differs from that of No. %2, with which it is said to be shared. It was kept as a response of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: “No. %2” leads to no single opinion and stays as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gaiyo::Verifier</name>
    <message>
        <source>The structure of the file is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of %1 names a row of %2 that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row %1 (%2) is not as it was saved: bytes of it have changed outside this program. Compare it with a safety copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document says revision %1, but the last operation written down is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row %1 (%2) has the revision %3, which the document has not.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
