<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
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
</context>
<context>
    <name>Markup</name>
    <message>
        <source>The { at character %1 is neither {{No:…}} nor {{lb}}; write a { of the text as {{lb}}.</source>
        <translation>%1 文字目の { は {{No:…}} でも {{lb}} でもありません。本文の { は {{lb}} と書いてください。</translation>
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
    <name>Template</name>
    <message>
        <source>There is no template “%1”.</source>
        <translation>「%1」というひな形はありません。ひな形の名前を確かめてください。</translation>
    </message>
</context>
</TS>
