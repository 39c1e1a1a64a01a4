<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>AgreedSave</name>
    <message>
        <source>; </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 ほか%2か所</translation>
    </message>
    <message>
        <source>A colleague changed the same meanwhile (%1). Nothing is saved yet: press OK again to let yours stand instead.</source>
        <translation>その間に、ほかの人も同じところを変更しています（%1）。まだ保存していません。自分の入力にするときは、もう一度［OK］を押してください。</translation>
    </message>
    <message>
        <source>the order of the rows</source>
        <translation>行の並び順</translation>
    </message>
    <message>
        <source>“%1” has been removed</source>
        <translation>「%1」は削除されています</translation>
    </message>
    <message>
        <source>“%1”, which you removed, has been changed</source>
        <translation>自分が削除した「%1」は、内容が変わっています</translation>
    </message>
    <message>
        <source>“%1”, which you removed, is now used by %2 opinions</source>
        <translation>自分が削除した「%1」は、%2件の意見で使われています</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1は「%2」</translation>
    </message>
    <message>
        <source>%1 of “%2”: “%3”</source>
        <translation>「%2」の%1は「%3」</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>（空欄）</translation>
    </message>
</context>
<context>
    <name>Append</name>
    <message>
        <source>The id “%1” is in the document already, or was; take the row out of what is added, or give it another id.</source>
        <translation>id「%1」は文書で使われているか、以前に使われていました。追加する内容からその行を除くか、別の id にしてください。</translation>
    </message>
</context>
<context>
    <name>Booklet</name>
    <message>
        <source>The booklet has only %1 pages. Choose other pages.</source>
        <translation>この資料は%1ページまでです。ページを指定し直してください。</translation>
    </message>
    <message>
        <source>The first page must be 1 or more, and not come after the last one.</source>
        <translation>最初のページは1以上で、最後のページより前にしてください。</translation>
    </message>
    <message>
        <source>The PDF could not be written: %1</source>
        <translation>PDFを書き込めませんでした：%1</translation>
    </message>
    <message>
        <source>The font &quot;%1&quot; of the booklet is not available. Choose another font in the booklet&apos;s settings.</source>
        <translation>書体「%1」が使えません。公表資料の設定で別の書体を選んでください。</translation>
    </message>
    <message>
        <source>The booklet has no column for the opinions. Add one in the booklet&apos;s settings.</source>
        <translation>意見の列がありません。公表資料の設定で加えてください。</translation>
    </message>
    <message>
        <source>The page is too narrow for the columns. Make the left and right margins or the characters smaller.</source>
        <translation>用紙の幅に列が収まりません。左右の余白か文字を小さくしてください。</translation>
    </message>
    <message>
        <source>The page has no room for the table. Make the top and bottom margins or the characters smaller, or shorten the columns&apos; headings.</source>
        <translation>用紙に表を置く余地がありません。上下の余白か文字を小さくするか、列の見出しを短くしてください。</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>The response to No.%1 is not written yet.</source>
        <translation>No.%1の考え方が未記入です。</translation>
    </message>
    <message>
        <source>No.%1 has no category yet.</source>
        <translation>No.%1の対応区分が未設定です。</translation>
    </message>
    <message>
        <source>The opinion “%1” has no place in the plan yet; it will not be printed.</source>
        <translation>意見「%1」の該当箇所が未定です。このままでは印刷されません。</translation>
    </message>
    <message>
        <source>%1 is counted %2, but was typed in as %3.</source>
        <translation>%1は集計%2、手入力%3です。</translation>
    </message>
    <message>
        <source>The opinions are counted %1, but were typed in as %2.</source>
        <translation>意見件数は集計%1、手入力%2です。</translation>
    </message>
    <message>
        <source>The typed counts of the categories make %1, but the typed count of opinions is %2.</source>
        <translation>対応区分ごとの手入力の件数を足すと%1ですが、意見件数の手入力は%2です。</translation>
    </message>
    <message>
        <source>There are more submitters (%1) than opinions (%2).</source>
        <translation>提出者数（%1）が意見件数（%2）より多くなっています。</translation>
    </message>
    <message>
        <source>A sentence of No.%1 ends in “…%2”; is its end missing?</source>
        <translation>No.%1の意見に「…%2」で終わる文があります。文の終わりが抜けていないか確かめてください。</translation>
    </message>
    <message>
        <source>A sentence in the response to No.%1 ends in “…%2”; is its end missing?</source>
        <translation>No.%1の考え方に「…%2」で終わる文があります。文の終わりが抜けていないか確かめてください。</translation>
    </message>
    <message>
        <source>The heading “%1” has characters that no font can print: %2.</source>
        <translation>見出し「%1」に、使える書体にない文字があります：%2。</translation>
    </message>
    <message>
        <source>The front page has characters that no font can print: %1.</source>
        <translation>表紙に、使える書体にない文字があります：%1。</translation>
    </message>
    <message>
        <source>No.%1 has characters that no font can print: %2.</source>
        <translation>No.%1の意見に、使える書体にない文字があります：%2。</translation>
    </message>
    <message>
        <source>The response to No.%1 has characters that no font can print: %2.</source>
        <translation>No.%1の考え方に、使える書体にない文字があります：%2。</translation>
    </message>
    <message>
        <source>A heading without a title is not printed; its opinions read as if they belonged to the heading above.</source>
        <translation>題のない見出しは印刷されないので、その意見は上の見出しのもののように読めます。</translation>
    </message>
    <message>
        <source>The front page has characters that stand for others: %1.</source>
        <translation>表紙に、別の文字の代わりになっている文字があります：%1。</translation>
    </message>
    <message>
        <source>The heading “%1” has characters that stand for others: %2.</source>
        <translation>見出し「%1」に、別の文字の代わりになっている文字があります：%2。</translation>
    </message>
    <message>
        <source>No.%1 has characters that stand for others: %2.</source>
        <translation>No.%1の意見に、別の文字の代わりになっている文字があります：%2。</translation>
    </message>
    <message>
        <source>The response to No.%1 has characters that stand for others: %2.</source>
        <translation>No.%1の考え方に、別の文字の代わりになっている文字があります：%2。</translation>
    </message>
    <message>
        <source>The number %1 of an item looks like a damaged %2.</source>
        <translation>取組項目の番号「%1」は「%2」の誤りと思われます。</translation>
    </message>
    <message>
        <source>The draft number %1 of an item looks like a damaged %2.</source>
        <translation>取組項目の素案番号「%1」は「%2」の誤りと思われます。</translation>
    </message>
    <message>
        <source>The item&apos;s number %1 stands behind %2.</source>
        <translation>取組項目の番号%1が%2の後にあります。</translation>
    </message>
    <message>
        <source>The item&apos;s number %1 stands in %2 places.</source>
        <translation>取組項目の番号%1が%2か所にあります。</translation>
    </message>
    <message>
        <source>The response to No.%1 refers to an opinion that has no place in the plan yet; it is printed as “No. ？”.</source>
        <translation>No.%1の考え方が、該当箇所が未定の意見を引いています。「No. ？」と印刷されます。</translation>
    </message>
    <message>
        <source>The response to No.%1 refers to an opinion that is not there any more; it is printed as “No. ？”.</source>
        <translation>No.%1の考え方が引いている意見がありません。「No. ？」と印刷されます。</translation>
    </message>
    <message>
        <source>The response to No.%1 refers to No.%2, which it answers itself.</source>
        <translation>No.%1の考え方が、同じ考え方で答えているNo.%2を引いています。</translation>
    </message>
    <message>
        <source>No.%1 refers to No.%2, whose response is not written yet.</source>
        <translation>No.%1が引いているNo.%2の考え方が未記入です。</translation>
    </message>
    <message>
        <source>the opinion %1</source>
        <translation>整理番号%1の意見</translation>
    </message>
    <message>
        <source>The opinion %1 is joined to %2, but has few words in common with it.</source>
        <translation>整理番号%1の意見は%2と同趣旨とされていますが、共通する言葉がほとんどありません。</translation>
    </message>
    <message>
        <source>%1 %2 (counted %3)</source>
        <translation>%1 %2（集計%3）</translation>
    </message>
    <message>
        <source>The letters come from %1, but the submitters were typed in as %2.</source>
        <translation>提出者数は受付の集計では%1、手入力では%2です。</translation>
    </message>
    <message>
        <source>The counts by way of sending on the front page are not those of the letters: %1.</source>
        <translation>表紙にある提出方法ごとの数が、受付の集計と合いません：%1。</translation>
    </message>
    <message>
        <source>%1 letters have no class of submitters: the counts by class do not make the whole.</source>
        <translation>提出者の区分が未設定の受付が%1通あります。区分ごとの数を足しても全体になりません。</translation>
    </message>
    <message>
        <source>The counts by class of submitters on the front page are not those of the letters: %1.</source>
        <translation>表紙にある提出者の区分ごとの数が、受付の集計と合いません：%1。</translation>
    </message>
    <message>
        <source>No opinion was cut out of letter %1 yet.</source>
        <translation>受付%1からは、まだ意見が切り出されていません。</translation>
    </message>
    <message>
        <source>The words of letter %1 that %2 was cut from have changed since.</source>
        <translation>%2のもとになった受付%1の原文が、切り出したときから変わっています。</translation>
    </message>
    <message>
        <source>Words of letter %1 that were set aside have changed since.</source>
        <translation>受付%1のうち意見としないとした部分の原文が、そのときから変わっています。</translation>
    </message>
    <message>
        <source>%1 characters of letter %2 belong to no opinion yet.</source>
        <translation>受付%2に、どの意見にも使われていない文字が%1字あります。</translation>
    </message>
    <message>
        <source>%1 characters of letter %2 belong to no opinion yet, from “%3” on.</source>
        <translation>受付%2に、どの意見にも使われていない文字が%1字あります：「%3」など。</translation>
    </message>
    <message>
        <source>No words of any letter belong to %1.</source>
        <translation>%1には、もとになった原文がありません。</translation>
    </message>
    <message>
        <source>Letter %1 tells who somebody in the register is, unmasked.</source>
        <translation>受付%1に、提出者台帳にある個人情報が墨消しされずに残っています。</translation>
    </message>
    <message>
        <source>Letter %1 may tell who somebody is: “%2”.</source>
        <translation>受付%1に個人情報と思われる箇所があります：「%2」。</translation>
    </message>
    <message>
        <source>Nobody has looked yet for what has to be masked in letter %1 (%2).</source>
        <translation>受付%1（%2）は、墨消しの確認がまだ済んでいません。</translation>
    </message>
    <message>
        <source>The front page</source>
        <translation>表紙</translation>
    </message>
    <message>
        <source>The heading “%1”</source>
        <translation>見出し「%1」</translation>
    </message>
    <message>
        <source>No.%1</source>
        <translation>No.%1の意見の概要</translation>
    </message>
    <message>
        <source>The response to No.%1</source>
        <translation>No.%1の考え方</translation>
    </message>
    <message>
        <source>%1 may tell who somebody is: “%2”.</source>
        <translation>%1に個人情報と思われる箇所があります：「%2」。</translation>
    </message>
    <message>
        <source>%1 has the name of somebody in the register.</source>
        <translation>%1に、提出者台帳にある氏名が残っています。</translation>
    </message>
    <message>
        <source>%1 has the address of somebody in the register.</source>
        <translation>%1に、提出者台帳にある住所が残っています。</translation>
    </message>
    <message>
        <source>%1 has the telephone number or mail address of somebody in the register.</source>
        <translation>%1に、提出者台帳にある電話番号またはメールアドレスが残っています。</translation>
    </message>
    <message>
        <source>No department answers for %1.</source>
        <translation>%1 に答える課が決まっていません。</translation>
    </message>
    <message>
        <source>%1 was due on %2 and is not confirmed yet.</source>
        <translation>%1 は期限（%2）を過ぎましたが、まだ確認済みになっていません。</translation>
    </message>
    <message>
        <source>An answer to %1 waits for a decision (%2).</source>
        <translation>%1に、採否を決めていない回答があります（%2）。</translation>
    </message>
    <message>
        <source>Answers that belong to no opinion yet wait for a decision: %1.</source>
        <translation>どの意見のものか決まっていない回答が、%1 件あります。</translation>
    </message>
    <message>
        <source>No answer has come from %1 to the inquiry %2. Close its sheet if there is nothing to wait for.</source>
        <translation>照会「%2」に、%1 からの回答がまだありません。待つ必要がなければ、照会表を締め切ってください。</translation>
    </message>
    <message>
        <source>%1 has a bracket without its other half: “%2”.</source>
        <translation>%1の「%2」で、括弧が対になっていません。</translation>
    </message>
    <message>
        <source>%1 has 「」 inside 「」: “%2”; 『』 stand inside.</source>
        <translation>%1の「%2」で、「」の中に「」があります。中は『』にします。</translation>
    </message>
    <message>
        <source>%1 has “%2”; is it once too often?</source>
        <translation>%1に「%2」とあります。言葉が重なっていないか確認してください。</translation>
    </message>
    <message>
        <source>The draft number %1 stands at an earlier item, too.</source>
        <translation>素案の番号%1は、前の取組項目にもあります。</translation>
    </message>
    <message>
        <source>The draft number %1 stands behind %2; was the item moved?</source>
        <translation>素案の番号%1が%2の後ろにあります。移した項目か確認してください。</translation>
    </message>
    <message>
        <source>The number %1 of an item has nothing before it that it branches from.</source>
        <translation>取組番号%1の前に、枝分かれの元になる番号がありません。</translation>
    </message>
    <message>
        <source>Responses that are not written yet</source>
        <translation>考え方が未記入の意見</translation>
    </message>
    <message>
        <source>Opinions without a category</source>
        <translation>対応区分が未設定の意見</translation>
    </message>
    <message>
        <source>References to opinions that are not there</source>
        <translation>参照先のない「No.」</translation>
    </message>
    <message>
        <source>Letters that nothing was cut out of</source>
        <translation>何も切り出していない受付文書</translation>
    </message>
    <message>
        <source>Words of letters without No. and reason</source>
        <translation>No.も理由もない原文の言葉</translation>
    </message>
    <message>
        <source>Passages that differ from what was cut</source>
        <translation>切り出したときから変わった箇所</translation>
    </message>
    <message>
        <source>Somebody of the register in what is printed</source>
        <translation>提出者名簿の人が分かる言葉</translation>
    </message>
    <message>
        <source>Originals that nobody looked through</source>
        <translation>墨消しを確認していない原文</translation>
    </message>
    <message>
        <source>Damaged numbers of items</source>
        <translation>崩れた取組番号</translation>
    </message>
    <message>
        <source>Damaged draft numbers</source>
        <translation>崩れた素案の番号</translation>
    </message>
    <message>
        <source>Opinions without a place in the plan</source>
        <translation>該当箇所が未定の意見</translation>
    </message>
    <message>
        <source>Count of opinions that was typed in</source>
        <translation>入力された意見件数の違い</translation>
    </message>
    <message>
        <source>Counts of categories that were typed in</source>
        <translation>入力された対応区分別件数の違い</translation>
    </message>
    <message>
        <source>Sum of the counts that were typed in</source>
        <translation>入力された件数の合計の違い</translation>
    </message>
    <message>
        <source>Count of submitters that was typed in</source>
        <translation>入力された提出者数の違い</translation>
    </message>
    <message>
        <source>Words that may tell who somebody is</source>
        <translation>個人が分かるかもしれない言葉</translation>
    </message>
    <message>
        <source>Opinions of no letter</source>
        <translation>原文のない意見</translation>
    </message>
    <message>
        <source>Submitters that were typed in and letters</source>
        <translation>入力された提出者数と受付文書の違い</translation>
    </message>
    <message>
        <source>Counts by way of sending in</source>
        <translation>提出方法別の件数の違い</translation>
    </message>
    <message>
        <source>Counts by class of submitters</source>
        <translation>提出者区分別の件数の違い</translation>
    </message>
    <message>
        <source>Opinions that no department answers for</source>
        <translation>担当課が未定の意見</translation>
    </message>
    <message>
        <source>Opinions past their day</source>
        <translation>期限を過ぎた意見</translation>
    </message>
    <message>
        <source>Answers that wait for a decision</source>
        <translation>採否が未定の回答案</translation>
    </message>
    <message>
        <source>Inquiries without an answer</source>
        <translation>回答のない照会</translation>
    </message>
    <message>
        <source>Numbers of items out of order</source>
        <translation>順番どおりでない取組番号</translation>
    </message>
    <message>
        <source>Numbers of items that stand twice</source>
        <translation>重複している取組番号</translation>
    </message>
    <message>
        <source>Headings without number and title</source>
        <translation>番号も名前もない見出し</translation>
    </message>
    <message>
        <source>References to opinions without a response</source>
        <translation>考え方が未記入の意見への参照</translation>
    </message>
    <message>
        <source>Responses that refer to themselves</source>
        <translation>自分自身への参照</translation>
    </message>
    <message>
        <source>Sentences that end in ないかと。</source>
        <translation>「ないかと。」で終わる文</translation>
    </message>
    <message>
        <source>Characters that stand for others</source>
        <translation>別の字の代わりになっている文字</translation>
    </message>
    <message>
        <source>Characters that cannot be printed</source>
        <translation>印字できない文字</translation>
    </message>
    <message>
        <source>Joined opinions with few words in common</source>
        <translation>共通の言葉が少ない同趣旨の意見</translation>
    </message>
    <message>
        <source>References to responses that refer on</source>
        <translation>参照先がさらに別の意見を参照</translation>
    </message>
    <message>
        <source>Responses that only refer to each other</source>
        <translation>互いに参照し合うだけの考え方</translation>
    </message>
    <message>
        <source>References to later opinions</source>
        <translation>後ろの意見への参照</translation>
    </message>
    <message>
        <source>Numbers that were typed instead of a reference</source>
        <translation>手で打たれた参照番号</translation>
    </message>
    <message>
        <source>References without a number</source>
        <translation>番号のない参照（「上記のとおり」など）</translation>
    </message>
    <message>
        <source>Quoted headings that differ</source>
        <translation>参照先の見出しと違う引用</translation>
    </message>
    <message>
        <source>Branch numbers without their base</source>
        <translation>元の番号がない枝番</translation>
    </message>
    <message>
        <source>Draft numbers that stand twice</source>
        <translation>重複している素案の番号</translation>
    </message>
    <message>
        <source>Draft numbers out of order</source>
        <translation>順番どおりでない素案の番号</translation>
    </message>
    <message>
        <source>Words that stand twice in a row</source>
        <translation>重なった言葉</translation>
    </message>
    <message>
        <source>Doubled 。 or 、</source>
        <translation>重なった句読点</translation>
    </message>
    <message>
        <source>Texts whose last sentence has no 。</source>
        <translation>文末の「。」の抜け</translation>
    </message>
    <message>
        <source>Brackets without their other half</source>
        <translation>対になっていない括弧</translation>
    </message>
    <message>
        <source>Brackets inside the same brackets</source>
        <translation>同じ括弧の入れ子</translation>
    </message>
    <message>
        <source>Full-width and half-width digits</source>
        <translation>全角と半角の数字の混在</translation>
    </message>
    <message>
        <source>Full-width and half-width brackets</source>
        <translation>全角と半角の括弧の混在</translation>
    </message>
    <message>
        <source>Words that are written in two ways</source>
        <translation>表記の揺れ</translation>
    </message>
    <message>
        <source>Usage of official documents</source>
        <translation>公用文の表記</translation>
    </message>
    <message>
        <source>です・ます and である in one response</source>
        <translation>「です・ます」と「である」の混在</translation>
    </message>
    <message>
        <source>Words of another kind of office</source>
        <translation>別の自治体の言葉</translation>
    </message>
    <message>
        <source>Last year&apos;s 年度</source>
        <translation>前の年度の記載</translation>
    </message>
    <message>
        <source>The same response for unlike opinions</source>
        <translation>似ていない意見への同じ考え方</translation>
    </message>
    <message>
        <source>Responses that are only a phrase</source>
        <translation>決まり文句だけの考え方</translation>
    </message>
    <message>
        <source>Characters that other systems lose</source>
        <translation>機種依存文字</translation>
    </message>
    <message>
        <source>Characters that nobody sees</source>
        <translation>見えない文字</translation>
    </message>
    <message>
        <source>検討 that no department stands for</source>
        <translation>担当課のない「検討します」</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2件）</translation>
    </message>
    <message>
        <source>%1 has “%2”, though a %3 speaks; is it left from another document?</source>
        <translation>%1に「%2」とあります（この資料は%3のものです）。以前の資料の言葉が残っていないか確認してください。</translation>
    </message>
    <message>
        <source>The front page says “%1”, the year before this consultation.</source>
        <translation>表紙に「%1」とあります。意見募集の前の年度です。</translation>
    </message>
    <message>
        <source>%1 announces something for “%2”, which is past.</source>
        <translation>%1に、過ぎた年度（%2）の予定が書かれています。</translation>
    </message>
    <message>
        <source>%1 counts the years from “%2” as if it were a year earlier.</source>
        <translation>%1の「%2」は、前の年度のままになっていないか確認してください。</translation>
    </message>
    <message>
        <source>%1 has “%2”; did another system lose a character there?</source>
        <translation>%1に「%2」とあります。ほかのシステムで文字が失われていないか確認してください。</translation>
    </message>
    <message>
        <source>%1 has characters that nobody sees: %2.</source>
        <translation>%1に、目に見えない文字が%2字あります。</translation>
    </message>
    <message>
        <source>Other systems may lose these characters: %1. The first of them: %2.</source>
        <translation>ほかのシステムで表示できないことがある文字（%1）が使われています。最初の箇所は%2です。</translation>
    </message>
    <message>
        <source>%1 has “%2”.</source>
        <translation>%1に「%2」とあります。</translation>
    </message>
    <message>
        <source>%1 ends in “%2” without 。.</source>
        <translation>%1の末尾「%2」に「。」がありません。</translation>
    </message>
    <message>
        <source>The response to No.%1 promises 検討, but no department stands for it.</source>
        <translation>No.%1の考え方は検討を約束していますが、担当課が決まっていません。</translation>
    </message>
    <message>
        <source>The response to No.%1 quotes “%2”, but %3 stands under “%4”.</source>
        <translation>No.%1の考え方は「%2」を引いていますが、%3の見出しは「%4」です。</translation>
    </message>
    <message>
        <source>The responses only refer to each other: %1.</source>
        <translation>互いに参照し合うだけで、考え方が書かれていません（%1）。</translation>
    </message>
    <message>
        <source>No.%1 refers to its answer by way of others: %2.</source>
        <translation>No.%1の参照先は、%2と、さらに別の意見を参照しています。</translation>
    </message>
    <message>
        <source>No.%1 refers to No.%2, which stands behind it.</source>
        <translation>No.%1は、後ろにあるNo.%2を参照しています。</translation>
    </message>
    <message>
        <source>%1 has the response of %2, word for word; the opinions have little in common.</source>
        <translation>%1の考え方は%2と同じ文面ですが、意見に共通の言葉がほとんどありません。</translation>
    </message>
    <message>
        <source>The response to No.%1 is only a phrase: “%2”.</source>
        <translation>No.%1の考え方は「%2」と、決まり文句だけです。</translation>
    </message>
    <message>
        <source>“%1” %2</source>
        <translation>「%1」%2</translation>
    </message>
    <message>
        <source>One word is written in several ways: %1. The rarer one first stands here: %2.</source>
        <translation>%1と、表記が揺れています。少ない方の最初の箇所は%2です。</translation>
    </message>
    <message>
        <source>The response to No.%1 has “%2”, typed: it does not move with the numbers.</source>
        <translation>No.%1の考え方の「%2」は手で打たれた番号です。番号が変わっても付いていきません。</translation>
    </message>
    <message>
        <source>The response to No.%1 begins with “%2”; readers do not know where to look.</source>
        <translation>No.%1の考え方の初めに「%2」とあります。どこを指すのか読む人に分かりません。</translation>
    </message>
    <message>
        <source>%1, as official documents write: %2.</source>
        <translation>%1に、公用文では書き方の違う言葉（%2）があります。</translation>
    </message>
    <message>
        <source>%1 is written in です・ます, but has “…%2。”.</source>
        <translation>%1は「です・ます」の文章ですが、「…%2。」とあります。</translation>
    </message>
    <message>
        <source>Numbers of one digit</source>
        <translation>１桁の数字</translation>
    </message>
    <message>
        <source>Numbers of several digits</source>
        <translation>２桁以上の数字</translation>
    </message>
    <message>
        <source>Round brackets</source>
        <translation>丸括弧</translation>
    </message>
    <message>
        <source>%1 is not as it was decided on in “%2”.</source>
        <translation>%1が、「%2」で決裁した内容から変わっています。</translation>
    </message>
    <message>
        <source>The opinion %1 (%2) was decided on in “%3” and has been removed since.</source>
        <translation>整理番号%1の意見（%2）は、「%3」で決裁したあとに削除されています。</translation>
    </message>
    <message>
        <source>The opinion %1 was decided on in “%2” as one of its own and does not stand for itself any more.</source>
        <translation>整理番号%1の意見は、「%2」で決裁したときは掲載されていましたが、いまは単独では掲載されません。</translation>
    </message>
    <message>
        <source>No.%1 is %2, but no change of the plan is entered for it.</source>
        <translation>No.%1は「%2」ですが、計画の修正箇所が登録されていません。</translation>
    </message>
    <message>
        <source>Change %1 of the plan (“%2”) has neither an opinion nor a reason.</source>
        <translation>計画の修正箇所%1（「%2」）に、対応する意見も修正の理由もありません。</translation>
    </message>
    <message>
        <source>The response to No.%1 says “%2”, but its category does not say that the plan is changed.</source>
        <translation>No.%1の考え方に「%2」とありますが、対応区分は計画を修正するものではありません。</translation>
    </message>
    <message>
        <source>No.%1 is %2, but its response does not say what is changed.</source>
        <translation>No.%1は「%2」ですが、考え方に何を修正するかが書かれていません。</translation>
    </message>
    <message>
        <source>The response to No.%1 prints the page of “%2”, which nobody has entered; “？” is printed.</source>
        <translation>No.%1の考え方にある「%2」のページが登録されていないため、「？」と印刷されます。</translation>
    </message>
    <message>
        <source>The response to No.%1 prints the page of a heading that is not there any more; “？” is printed.</source>
        <translation>No.%1の考え方が示すページの見出しが削除されているため、「？」と印刷されます。</translation>
    </message>
    <message>
        <source>The response to No.%1 says “%2”, but no heading of the plan stands on that page.</source>
        <translation>No.%1の考え方に「%2」とありますが、そのページで始まる見出しがありません。</translation>
    </message>
    <message>
        <source>Opinions that are not as they were decided on</source>
        <translation>決裁のあとで変わった意見</translation>
    </message>
    <message>
        <source>Pages of the plan that nobody knows</source>
        <translation>分からない計画のページ</translation>
    </message>
    <message>
        <source>Categories that say the plan changes, without a change</source>
        <translation>計画の修正箇所がない「反映」の意見</translation>
    </message>
    <message>
        <source>Changes of the plan without opinion and reason</source>
        <translation>意見も理由もない計画の修正</translation>
    </message>
    <message>
        <source>Changes that are promised, and the category does not say so</source>
        <translation>対応区分と合わない修正の約束</translation>
    </message>
    <message>
        <source>Responses that do not say what changes</source>
        <translation>何を修正するか書かれていない考え方</translation>
    </message>
    <message>
        <source>Typed pages on which no heading stands</source>
        <translation>見出しのページと合わないページ番号</translation>
    </message>
    <message>
        <source>Changes of the plan that change no words</source>
        <translation>文の変わらない修正箇所</translation>
    </message>
    <message>
        <source>Change %1 of the plan has neither the words before it nor those after it.</source>
        <translation>計画の修正箇所%1に、修正前の文も修正後の文も入っていません。</translation>
    </message>
    <message>
        <source>Change %1 of the plan has the same words before and after it.</source>
        <translation>計画の修正箇所%1は、修正前と修正後の文が同じです。</translation>
    </message>
    <message>
        <source>The booklet&apos;s font cannot be put into a PDF</source>
        <translation>PDFに入れられない書体</translation>
    </message>
    <message>
        <source>The booklet&apos;s font is not on this computer</source>
        <translation>このパソコンにない書体</translation>
    </message>
    <message>
        <source>The font “%1” of the booklet cannot be put into a PDF; no pages can be made. Choose another font in the booklet&apos;s settings.</source>
        <translation>書体「%1」はPDFに入れられないため、紙面を作れません。公表資料の設定で別の書体を選んでください。</translation>
    </message>
    <message>
        <source>The font “%1” of the booklet is not on this computer; the pages are set in %2, and lines and pages may end elsewhere.</source>
        <translation>書体「%1」がこのパソコンにないため、紙面は%2で組みます。行やページの切れ目が変わることがあります。</translation>
    </message>
    <message>
        <source>“%2” of No.%1 is “%3”, which is none of its values.</source>
        <translation>No.%1の「%2」の値「%3」は、選べる値の一覧にありません。</translation>
    </message>
    <message>
        <source>Values that are not in the list</source>
        <translation>選べる値の一覧にない値</translation>
    </message>
    <message>
        <source>“%1” of No.%2</source>
        <translation>No.%2の「%1」</translation>
    </message>
    <message>
        <source>The response to No.%1 quotes “%2”, but the plan says “%3”.</source>
        <translation>No.%1の考え方は「%2」を引いていますが、計画の見出しは「%3」です。</translation>
    </message>
    <message>
        <source>In “%2” the title was decided on as “%1”.</source>
        <translation>表題は、「%2」で決裁したときは「%1」でした。</translation>
    </message>
    <message>
        <source>In “%2” the subtitle was decided on as “%1”.</source>
        <translation>副題は、「%2」で決裁したときは「%1」でした。</translation>
    </message>
    <message>
        <source>In the response to No.%1 “%2” is still to be written.</source>
        <translation>No.%1の考え方に、まだ書いていない「%2」が残っています。</translation>
    </message>
    <message>
        <source>Blanks that are still to be written</source>
        <translation>まだ書いていない空欄</translation>
    </message>
    <message>
        <source>Words that cannot be broken</source>
        <translation>途中で改行できない長い語</translation>
    </message>
    <message>
        <source>%1 has “%2”, %3 characters that a line cannot be broken in.</source>
        <translation>%1の「%2」は、途中で改行できない文字が%3字続いています。欄に収まらないと、どこかで切れます。</translation>
    </message>
    <message>
        <source>The title, the columns or other settings have “%1”, though a %2 speaks; are they left from another document?</source>
        <translation>題名、列の見出しなどに「%1」とあります（この資料は%2のものです）。別の資料の言葉が残っていないか確認してください。</translation>
    </message>
    <message>
        <source>Dates that cannot be</source>
        <translation>ありえない日付</translation>
    </message>
    <message>
        <source>%1 has “%2”, which cannot be.</source>
        <translation>%1に「%2」とあります。ありえない日付・期間です。</translation>
    </message>
    <message>
        <source>Full-width and half-width letters</source>
        <translation>全角と半角の英字</translation>
    </message>
    <message>
        <source>Text %1 before the table</source>
        <translation>表の前の文（%1番目）</translation>
    </message>
    <message>
        <source>Text %1 behind the table</source>
        <translation>表の後の文（%1番目）</translation>
    </message>
    <message>
        <source>The title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>A note of the front page</source>
        <translation>表紙の注記</translation>
    </message>
    <message>
        <source>A note of the legend</source>
        <translation>凡例の注記</translation>
    </message>
    <message>
        <source>%1 has “%2”, which names %3 headings (%4) and is printed as it stands. Name one of them, like “%5”.</source>
        <translation>%1の「%2」は、同じ名前の見出しが%3つあるため（%4）、このまま印刷されます。「%5」のように、どれかを示してください。</translation>
    </message>
    <message>
        <source>%1 has “%2”, which names nothing and is printed as it stands. Write it like “%3”.</source>
        <translation>%1の「%2」は、指すものがないため、このまま印刷されます。「%3」のように書いてください。</translation>
    </message>
    <message>
        <source>%1 has “%2”, which is printed as it stands: such words are computed in the texts around the table only.</source>
        <translation>%1の「%2」は、このまま印刷されます。件数などが計算されるのは、「公表資料の体裁」の「前後の文」の中だけです。</translation>
    </message>
    <message>
        <source>%1 has “%2”, which is printed as 0: no letters are kept here, and no count of submitters was typed on the front page.</source>
        <translation>%1の「%2」は、「0」と印刷されます。意見書が受け付けられておらず、表紙に提出者数も入力されていません。</translation>
    </message>
    <message>
        <source>%1 has “%2”, which is printed as 0: no letters are kept here. Write the number itself.</source>
        <translation>%1の「%2」は、意見書が受け付けられていないため「0」と印刷されます。数字をそのまま書いてください。</translation>
    </message>
    <message>
        <source>%1 has “%2”, of which nothing is printed: the period is not entered on the front page.</source>
        <translation>%1の「%2」は、表紙に募集期間が入力されていないため、何も印刷されません。</translation>
    </message>
    <message>
        <source>Words in braces that count nothing</source>
        <translation>波かっこの語で、数えるものがないもの</translation>
    </message>
    <message>
        <source>%1 is a table of letters by their ways, which counts 0: no letters are kept here. Write its rows yourself.</source>
        <translation>%1は提出方法ごとの表ですが、意見書が受け付けられていないため「0通」と印刷されます。行を自分で書いてください。</translation>
    </message>
    <message>
        <source>Numbers are named that no column shows</source>
        <translation>列にない番号の参照</translation>
    </message>
    <message>
        <source>No column shows the No. of opinions, and the index of items names them: readers cannot find them.</source>
        <translation>番号の列がない表で、索引が意見の番号を挙げています。読む人はその意見を探せません。</translation>
    </message>
    <message>
        <source>No column shows the No. of opinions, and the response to No.%1 names one: readers cannot find it.</source>
        <translation>番号の列がない表で、No.%1の考え方が意見の番号を挙げています。読む人はその意見を探せません。</translation>
    </message>
    <message>
        <source>No column shows the No. of opinions, and %1 responses name one, the first that to No.%2: readers cannot find it.</source>
        <translation>番号の列がない表で、%1件の考え方（最初はNo.%2）が意見の番号を挙げています。読む人はその意見を探せません。</translation>
    </message>
    <message>
        <source>%1: %2 in full width and %3 in half width; the first in half width stands here: %4, “%5”.</source>
        <translation>%1の全角（%2か所）と半角（%3か所）が混ざっています。半角の最初の箇所は%4の「%5」です。</translation>
    </message>
    <message>
        <source>%1: %2 in full width and %3 in half width; the first in full width stands here: %4, “%5”.</source>
        <translation>%1の全角（%2か所）と半角（%3か所）が混ざっています。全角の最初の箇所は%4の「%5」です。</translation>
    </message>
</context>
<context>
    <name>ClearButton</name>
    <message>
        <source>Empty the field</source>
        <translation>欄を空にする</translation>
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
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>makes FILE.db from a published text, a table or a JSON document, adds it to the file, or takes back what was changed in a table of it; says what was not understood</source>
        <translation>公表文・表・JSON から FILE.db を作るか、既存の文書に追加するか、書き出した表で直されたところを文書に戻し、読み取れなかった箇所を報告します</translation>
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
        <translation>文書のコピーを作ります（ほかの人が作業中でも作れます）</translation>
    </message>
    <message>
        <source>--date %1 is not a date; write it as 2026-04-01 or 2026-04-01T09:00:00+09:00.</source>
        <translation>--date %1 は日時として読めません。2026-04-01 または 2026-04-01T09:00:00+09:00 のように書いてください。</translation>
    </message>
    <message>
        <source>There is no opinion “%1” in %2; give its No., or its id.</source>
        <translation>%2 に意見「%1」はありません。No. または id を確かめてください。</translation>
    </message>
    <message>
        <source>counts the document, as JSON</source>
        <translation>件数などの集計を JSON で返します</translation>
    </message>
    <message>
        <source>checks the file itself: its structure and the hash of every record; findings as JSON</source>
        <translation>ファイルそのものを検査し（構造と全記録のハッシュ）、指摘を JSON で返します</translation>
    </message>
    <message>
        <source>Must be mended</source>
        <translation>必ず直す</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>says what is wrong or doubtful before publication</source>
        <translation>公表前に、誤りや疑わしい箇所を指摘します</translation>
    </message>
    <message>
        <source>writes the booklet as PDF, Word, text or web page, or the document as table, Excel or JSON, by the ending of the name</source>
        <translation>冊子（PDF・Word・テキスト版・HTML版）、または文書の表（CSV・Excel）・JSON を、名前の末尾に応じて書き出します</translation>
    </message>
    <message>
        <source>who changed what when, as JSON; of one opinion, also one that was removed (by its id)</source>
        <translation>だれが、いつ、何を変えたかをJSONで出します。意見を指定すればその意見だけを、削除した意見もidで出せます</translation>
    </message>
    <message>
        <source>brings the changes of a copy back into the document that it was made of; conflicts are listed, nothing is overwritten</source>
        <translation>コピーでの変更を元の文書に取り込みます。食い違いは一覧で示し、上書きはしません</translation>
    </message>
    <message>
        <source>saves what can be read of a damaged document into a new one, and reports what could not be saved</source>
        <translation>壊れた文書から読める記録を新しい文書に移し、移せなかったものを報告します</translation>
    </message>
    <message>
        <source>tries whether the file locks of a folder can be trusted with a document that several people edit (--probe is the second process of the test)</source>
        <translation>フォルダーのファイルロックが、複数の人での編集に使えるかを試します（--probe は試験の相手側の処理です）</translation>
    </message>
    <message>
        <source>%1 has no version “%2”. See “versions” for those that it has.</source>
        <translation>%1 に「%2」という版はありません。どの版があるかは「versions」で確かめられます。</translation>
    </message>
    <message>
        <source>Safety copies are switched off for this computer. Name a folder for them with --copies.</source>
        <translation>このパソコンでは控えを残さない設定になっています。控えを置くフォルダーを --copies で指定してください。</translation>
    </message>
    <message>
        <source>--approved is for a version that gets a name: give --name as well.</source>
        <translation>--approved は名前を付ける版に使います。--name で名前を指定してください。</translation>
    </message>
    <message>
        <source>Give versions one of --name, --keep, --changes, or --restore together with --to.</source>
        <translation>versions には、--name、--keep、--changes のどれか一つ、または --restore と --to の組を指定してください。</translation>
    </message>
    <message>
        <source>lists named versions and safety copies; names the present state; keeps a safety copy; lists what changed since a version, or restores one into a new file</source>
        <translation>名前を付けた版と控えの一覧を出します。今の状態に名前を付ける、控えを残す、版からの変更を並べる、版を新しいファイルに戻すこともできます</translation>
    </message>
    <message>
        <source>%1: the ending of the file says what is written; it is one of %2.</source>
        <translation>%1：書き出す形式はファイル名の末尾で決まります。%2 のいずれかにしてください。</translation>
    </message>
    <message>
        <source>%1 says nothing about %2; leave it out.</source>
        <translation>%1 は「%2」には使えません。指定を除いてください。</translation>
    </message>
    <message>
        <source>%1 does not go with --update; leave it out.</source>
        <translation>%1 は --update と一緒には使えません。どちらかを外してください。</translation>
    </message>
    <message>
        <source>%1: %2 To take back what was changed in a table of this document, use --update in place of --append.</source>
        <translation>%1: %2 この文書から書き出した表で直したところを戻すには、--append の代わりに --update を使ってください。</translation>
    </message>
    <message>
        <source>Letter %1: %2 of %3 characters are not used yet</source>
        <translation>受付番号 %1：%3 字のうち %2 字がまだ使われていません</translation>
    </message>
    <message>
        <source>Letter %1: all words are used</source>
        <translation>受付番号 %1：すべて使われています</translation>
    </message>
    <message>
        <source>what became of the words of each letter; 1 if any are unused</source>
        <translation>受け付けた1通ごとに、原文のどこが使われたかを表示します。使われていない字があれば終了コード 1 です</translation>
    </message>
    <message>
        <source>“%1” is no way of sending: mail, fax, post, counter, form, meeting, phone or other.</source>
        <translation>「%1」は提出方法として使えません。mail、fax、post、counter、form、meeting、phone、other のどれかを指定してください。</translation>
    </message>
    <message>
        <source>“%1” is not COLUMN=FIELD; the fields are %2.</source>
        <translation>「%1」は「列名=項目」の形になっていません。使える項目は %2 です。</translation>
    </message>
    <message>
        <source>--map %1: there is no field “%2”. The fields are %3.</source>
        <translation>--map %1：項目「%2」はありません。使える項目は %3 です。</translation>
    </message>
    <message>
        <source>No source has columns: --map had no effect.</source>
        <translation>読み込んだファイルに表がないため、--map の指定は使われませんでした。</translation>
    </message>
    <message>
        <source>There is no column “%1”, which --map names. The columns are: %2.</source>
        <translation>--map で指定された列「%1」は、どの表にもありません（表にある列：%2）。</translation>
    </message>
    <message>
        <source>--edition is public or originals, not “%1”.</source>
        <translation>--edition に指定できるのは public か originals です（「%1」は使えません）。</translation>
    </message>
    <message>
        <source>--threshold is a number from 0.5 to 1, not “%1”.</source>
        <translation>--threshold は 0.5 から 1 までの数で指定してください（「%1」は使えません）。</translation>
    </message>
    <message>
        <source>--of is letters or opinions, not “%1”.</source>
        <translation>--of に指定できるのは letters か opinions です（「%1」は使えません）。</translation>
    </message>
    <message>
        <source>opinions, or letters, that say much the same, as JSON</source>
        <translation>ほぼ同じ内容の意見（または受付）を JSON で出力します</translation>
    </message>
    <message>
        <source>%1 has %2 persons, %3 letters&apos; words and %4 files; nothing was removed. Give %5 to remove them for good.</source>
        <translation>%1 には提出者 %2 人、原文 %3 件、ファイル %4 個があります。何も削除していません。完全に削除するには %5 を付けてください。</translation>
    </message>
    <message>
        <source>%1 goes with close only.</source>
        <translation>%1 は close だけに付けられます。</translation>
    </message>
    <message>
        <source>Nothing was written: %1 of the originals were not checked for what has to be masked, first %2. gaiyo-cli check --edition originals lists them.</source>
        <translation>墨消しの確認が済んでいない原文が%1件あるため、何も書き出していません（最初は%2）。gaiyo-cli check --edition originals で一覧できます。</translation>
    </message>
    <message>
        <source>writes the letters themselves, masked, each passage with the numbers of its opinions</source>
        <translation>墨消しした原文の一覧（提出意見一覧）を、意見の番号を付けて書き出します</translation>
    </message>
    <message>
        <source>makes a copy to give away: without history, notes, letters and the names of those who edited</source>
        <translation>引き渡し用のコピーを作ります（履歴・内部メモ・受付・編集者名を除きます）</translation>
    </message>
    <message>
        <source>The reference number %1 is in the document already.</source>
        <translation>整理番号 %1 は、すでに文書にあります。</translation>
    </message>
    <message>
        <source>Name an opinion by --opinion or a letter by --letter, by its number or its id: one of both.</source>
        <translation>--opinion で意見を、または --letter で受付を、番号または id でどちらか一つ指定してください。</translation>
    </message>
    <message>
        <source>%1 goes with --letter only; leave it out.</source>
        <translation>%1 は --letter と一緒にだけ使えます。外してください。</translation>
    </message>
    <message>
        <source>removes an opinion&apos;s former texts from the history for good, or takes a whole letter out of everything</source>
        <translation>意見の以前の文章を、履歴から完全に取り除きます。または、受付の一通をすべてから取り除きます</translation>
    </message>
    <message>
        <source>“%1” is no kind of file that letters are read from: %2.</source>
        <translation>「%1」は受付を読み取れるファイルの種類ではありません。%2のどれかを指定してください。</translation>
    </message>
    <message>
        <source>takes letters in from mails, tables of forms, documents and texts; what tells who wrote is masked, and kept in the register or left out</source>
        <translation>メール、フォームの表、文書、テキストから受付を取り込みます。提出者が分かるところは墨消しされ、台帳に入るか、取り込まれません</translation>
    </message>
    <message>
        <source>Letter %1: it has no words here yet; please type what it says</source>
        <translation>受付番号 %1：まだ文字がありません。書かれていることを入力してください。</translation>
    </message>
    <message>
        <source>Letter %1: it has no words here</source>
        <translation>受付番号 %1：文字はありません</translation>
    </message>
    <message>
        <source>“unmask” takes no &quot;text&quot;: the words come from the register of persons (%1).</source>
        <translation>「unmask」に &quot;text&quot; は付けられません。文字は提出者台帳（%1）から取り出します。</translation>
    </message>
    <message>
        <source>--round is missing: what the inquiry is called, such as R1.</source>
        <translation>--round がありません。照会の名前（R1 など）を指定してください。</translation>
    </message>
    <message>
        <source>--due %1 is not a date; write it as 2026-10-03.</source>
        <translation>--due の %1 は日付として読み取れません。2026-10-03 のように書いてください。</translation>
    </message>
    <message>
        <source>asks departments: one file each with the opinions that it answers for</source>
        <translation>所管課に照会します。課ごとに、その課が答える意見のファイルを 1 つ書き出します</translation>
    </message>
    <message>
        <source>lists the answers of departments, or settles them</source>
        <translation>所管課の回答を一覧にします。採用したり、採らないことにしたりもできます</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>ファイルがありません。</translation>
    </message>
    <message>
        <source>This is a folder, or a file that is too large for an inquiry sheet.</source>
        <translation>フォルダーか、照会表としては大きすぎるファイルです。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>ファイルを読めません。</translation>
    </message>
    <message>
        <source>No opinion was found that this row is about.</source>
        <translation>どの意見の行か分かりません。</translation>
    </message>
    <message>
        <source>Words that stand at no row of the table: a comment, a text box, or what was written beside it.</source>
        <translation>表のどの行のものでもない言葉です（コメント、テキストボックス、表の外に書かれたもの）。</translation>
    </message>
    <message>
        <source>takes files back that departments filled in: their answers wait, and no response changes; 1 if anything needs a person</source>
        <translation>所管課が記入したファイルを取り込みます。回答は採否を待ち、区の考え方は変わりません。人の確認が要るものがあれば 1</translation>
    </message>
    <message>
        <source>Give compare two files and the file to write, or one file with --versions and the file to write.</source>
        <translation>compare には、二つのファイルと書き出すファイル、または一つのファイルと --versions と書き出すファイルを指定してください。</translation>
    </message>
    <message>
        <source>writes two states of a document as one with the changes marked: two files, or with --versions V a named version and the present or version W</source>
        <translation>文書の二つの状態を見え消しで書き出します。二つのファイル、または --versions V で名前のある版と、現在もしくは版 W とを比べます</translation>
    </message>
    <message>
        <source>register does new, list, set, verify or close, not “%1”.</source>
        <translation>register でできるのは new、list、set、verify、close です。「%1」はありません。</translation>
    </message>
    <message>
        <source>the register of persons: makes one, lists it, corrects persons, checks it, or removes it with its files at the end of retention</source>
        <translation>提出者台帳を作ります、一覧にします、提出者を直します、検査します、または保存期間の終わりにファイルごと削除します</translation>
    </message>
    <message>
        <source>“%1” is no field of a person, or not of this kind; the fields are those that “register list” prints.</source>
        <translation>「%1」は提出者の項目にないか、値の種類が違います。項目は register list の出力にあるものです。</translation>
    </message>
    <message>
        <source>The line is not a JSON object; write one person on one line.</source>
        <translation>行が JSON のオブジェクトではありません。1行に提出者を1人書いてください。</translation>
    </message>
    <message>
        <source>There is nobody with the &quot;id&quot; “%1” in this register.</source>
        <translation>この台帳に id「%1」の提出者はいません。</translation>
    </message>
    <message>
        <source>&quot;was&quot; is not an object of fields.</source>
        <translation>was が項目のオブジェクトではありません。</translation>
    </message>
    <message>
        <source>This person is not as &quot;was&quot; says: somebody was quicker. &quot;current&quot; is what the register has now.</source>
        <translation>この提出者の内容が was と違います。ほかの人が先に直しました。current が台帳の今の内容です。</translation>
    </message>
    <message>
        <source>There is no finding “%1”.</source>
        <translation>「%1」という指摘はありません。</translation>
    </message>
    <message>
        <source>“%1” has to be put right; it cannot be let stand.</source>
        <translation>「%1」は必ず直す指摘です。無視することはできません。</translation>
    </message>
    <message>
        <source>No finding “%1” is about “%2”; “check --json” names the subjects.</source>
        <translation>「%2」についての指摘「%1」はありません。subjectは「check --json」で確かめてください。</translation>
    </message>
    <message>
        <source>Put right: %1.</source>
        <translation>%1件を直しました。</translation>
    </message>
    <message>
        <source>notes on which page of the plan each heading stands, from a table or the plan itself</source>
        <translation>各見出しが計画の何ページにあるかを、表または計画のPDFから登録します</translation>
    </message>
    <message>
        <source>counts consultations over the years, a line for each document</source>
        <translation>複数年の意見募集を、文書ごとに1行で集計します</translation>
    </message>
    <message>
        <source>The register of persons %1 does not have the words of this letter as they are here, or a mask (■) was changed, so that what is masked could not be shown again. Leave the masks as they are, or correct the letter without --register.</source>
        <translation>提出者台帳 %1 の原文がこの文書の文字と違うか、墨消し（■）が変わっているため、訂正すると墨消しした文字を後で表示できなくなります。墨消しはそのまま残してください。文書だけを直すときは、--register を付けずに実行してください。</translation>
    </message>
    <message>
        <source>No finding of “%1” is about the writing “%2”.</source>
        <translation>「%1」の指摘に、「%2」という書き方のものはありません。</translation>
    </message>
    <message>
        <source>%1 goes with --fix CODE.</source>
        <translation>%1は--fix CODEと一緒に指定してください。</translation>
    </message>
    <message>
        <source>The font “%1” of the booklet is not on this computer; the pages are set in %2.</source>
        <translation>書体「%1」がこのパソコンにないため、紙面は%2で組みます。</translation>
    </message>
    <message>
        <source>--due does not go with --again: the sheets are as they were.</source>
        <translation>--due は --again と一緒には使えません。照会表は、発行したときのままです。</translation>
    </message>
    <message>
        <source>%1 exists and is left as it is; give another folder, or --force to replace it. If an inquiry was interrupted, --again writes the files of its sheets that are missing.</source>
        <translation>%1 はすでにあるため、そのままにしました。別のフォルダーを指定するか、--force を付けて置き換えてください。照会の途中で止まったときは、--again を付けると、足りないファイルだけを書き出します。</translation>
    </message>
    <message>
        <source>“%1” is named twice; each document is one line.</source>
        <translation>「%1」が2回指定されています。1つの文書が1行になりますので、1回だけ指定してください。</translation>
    </message>
</context>
<context>
    <name>Collect</name>
    <message>
        <source>No opinion is marked for the extract; mark those that it shall have.</source>
        <translation>抜粋に載せる印のある意見がありません。載せる意見に印を付けてください。</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>Leave out</source>
        <translation>取り込まない</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意見の概要</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>区の考え方</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>対応区分</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Identical opinions</source>
        <translation>同じ意見の件数</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部メモ</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>柱</translation>
    </message>
    <message>
        <source>Subsection</source>
        <translation>施策</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>取組項目</translation>
    </message>
    <message>
        <source>Draft number</source>
        <translation>素案の番号</translation>
    </message>
    <message>
        <source>Response shared with</source>
        <translation>考え方の共有</translation>
    </message>
    <message>
        <source>Reference number</source>
        <translation>整理番号</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New booklet…</source>
        <translation>新しい公表資料(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>取り込む(&amp;I)…</translation>
    </message>
    <message>
        <source>Open the s&amp;ample</source>
        <translation>見本を開く(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save now</source>
        <translation>今すぐ保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>コピーを保存(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出す(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>設定(&amp;P)…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>閉じる(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Find and replace</source>
        <translation>検索と置換(&amp;F)</translation>
    </message>
    <message>
        <source>Add a &amp;heading</source>
        <translation>見出しを追加(&amp;H)</translation>
    </message>
    <message>
        <source>Add a heading one level &amp;in</source>
        <translation>一つ下の階層に見出しを追加(&amp;I)</translation>
    </message>
    <message>
        <source>Re&amp;name the heading</source>
        <translation>見出しの名前を変更(&amp;N)</translation>
    </message>
    <message>
        <source>Paste as h&amp;eadings</source>
        <translation>見出しとして貼り付け(&amp;E)</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Heading one level in</source>
        <translation>見出しの階層を下げる</translation>
    </message>
    <message>
        <source>Heading one level out</source>
        <translation>見出しの階層を上げる</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Next opinion</source>
        <translation>次の意見(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous opinion</source>
        <translation>前の意見(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the p&amp;lan</source>
        <translation>計画の体系へ(&amp;L)</translation>
    </message>
    <message>
        <source>Go to the &amp;opinion</source>
        <translation>意見の概要へ(&amp;O)</translation>
    </message>
    <message>
        <source>Go to the &amp;response</source>
        <translation>区の考え方へ(&amp;R)</translation>
    </message>
    <message>
        <source>Go to the r&amp;esult</source>
        <translation>仕上がりへ(&amp;E)</translation>
    </message>
    <message>
        <source>Pages l&amp;arger</source>
        <translation>仕上がりを拡大(&amp;A)</translation>
    </message>
    <message>
        <source>Pages s&amp;maller</source>
        <translation>仕上がりを縮小(&amp;S)</translation>
    </message>
    <message>
        <source>Pages to the &amp;width</source>
        <translation>仕上がりを幅に合わせる(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Opinion</source>
        <translation>意見(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Add an opinion</source>
        <translation>意見を追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Divide at the cursor</source>
        <translation>カーソルの位置で分ける(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Join with the one above</source>
        <translation>上の意見につなげる(&amp;J)</translation>
    </message>
    <message>
        <source>Paste rows as &amp;opinions</source>
        <translation>表の行を意見として貼り付け(&amp;O)</translation>
    </message>
    <message>
        <source>Remove the opinion</source>
        <translation>意見を削除</translation>
    </message>
    <message>
        <source>Category &amp;1</source>
        <translation>対応区分 1番目(&amp;1)</translation>
    </message>
    <message>
        <source>Category &amp;2</source>
        <translation>対応区分 2番目(&amp;2)</translation>
    </message>
    <message>
        <source>Category &amp;3</source>
        <translation>対応区分 3番目(&amp;3)</translation>
    </message>
    <message>
        <source>Category &amp;4</source>
        <translation>対応区分 4番目(&amp;4)</translation>
    </message>
    <message>
        <source>Category &amp;5</source>
        <translation>対応区分 5番目(&amp;5)</translation>
    </message>
    <message>
        <source>Category &amp;6</source>
        <translation>対応区分 6番目(&amp;6)</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>対応区分を未設定に戻す</translation>
    </message>
    <message>
        <source>&amp;Same response as above</source>
        <translation>上と同じ考え方にする(&amp;S)</translation>
    </message>
    <message>
        <source>Insert a &amp;No.</source>
        <translation>No.の差し込み(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>確認(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Checks before publication</source>
        <translation>公表前チェック(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>次の要確認へ(&amp;N)</translation>
    </message>
    <message>
        <source>Next opinion to &amp;do</source>
        <translation>次の未記入・未設定の意見へ(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Print and publish</source>
        <translation>印刷・公表(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Front page…</source>
        <translation>表紙の記載(&amp;F)…</translation>
    </message>
    <message>
        <source>F&amp;orm of the booklet…</source>
        <translation>公表資料の体裁(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Categories…</source>
        <translation>対応区分(&amp;C)…</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>印刷プレビュー(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>印刷(&amp;P)…</translation>
    </message>
    <message>
        <source>Make a P&amp;DF…</source>
        <translation>PDFを作る(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;How to use</source>
        <translation>使い方(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Gaiyo</source>
        <translation>Gaiyoについて(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;History and earlier versions…</source>
        <translation>変更の履歴と前の版(&amp;H)…</translation>
    </message>
    <message>
        <source>Number and &amp;kind of the heading…</source>
        <translation>見出しの番号と種類(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;History of the opinion…</source>
        <translation>この意見の履歴(&amp;H)…</translation>
    </message>
    <message>
        <source>Ne&amp;xt place found</source>
        <translation>次の検索結果(&amp;X)</translation>
    </message>
    <message>
        <source>Name this &amp;version…</source>
        <translation>この時点を版として残す(&amp;V)…</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>意見</translation>
    </message>
    <message>
        <source>Le&amp;tters</source>
        <translation>受付(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Type a letter…</source>
        <translation>届いた意見を入力(&amp;T)…</translation>
    </message>
    <message>
        <source>Receive &amp;files…</source>
        <translation>ファイルから受け付ける(&amp;F)…</translation>
    </message>
    <message>
        <source>Marked words become an &amp;opinion</source>
        <translation>選んだ文を意見にする(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Link them to an opinion…</source>
        <translation>今ある意見に結び付ける(&amp;L)…</translation>
    </message>
    <message>
        <source>Set them &amp;aside…</source>
        <translation>意見から除く(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Mask them…</source>
        <translation>墨消しする(&amp;M)…</translation>
    </message>
    <message>
        <source>Fr&amp;ee what was used or set aside</source>
        <translation>結び付け・除外を取り消す(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Place of the opinion…</source>
        <translation>意見の該当箇所(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Next words that are left</source>
        <translation>次の残りの文へ(&amp;N)</translation>
    </message>
    <message>
        <source>The same in all lette&amp;rs</source>
        <translation>次の残りの文へ（すべての受付から）(&amp;R)</translation>
    </message>
    <message>
        <source>Go to the list of letters</source>
        <translation>受付の一覧へ</translation>
    </message>
    <message>
        <source>Go to the words of the letter</source>
        <translation>原文へ</translation>
    </message>
    <message>
        <source>Go to the summary</source>
        <translation>意見の概要へ</translation>
    </message>
    <message>
        <source>Remo&amp;ve the letter…</source>
        <translation>この受付を削除(&amp;V)…</translation>
    </message>
    <message>
        <source>Go to the ori&amp;ginal words</source>
        <translation>もとの原文へ(&amp;G)</translation>
    </message>
    <message>
        <source>Take the mas&amp;k away…</source>
        <translation>墨消しを取り消す(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Use a register of persons…</source>
        <translation>提出者台帳を使う(&amp;U)…</translation>
    </message>
    <message>
        <source>The words found may be &amp;published</source>
        <translation>この語は公表してよい(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;How the checks work</source>
        <translation>公表前チェックの使い方(&amp;H)</translation>
    </message>
    <message>
        <source>Mask&amp;s looked through, or not yet</source>
        <translation>墨消しの確認済み／未確認を切り替え(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Write the letters themselves…</source>
        <translation>提出意見一覧（原文）を書き出す(&amp;W)…</translation>
    </message>
    <message>
        <source>Write the recor&amp;d of receipt…</source>
        <translation>受付の記録を書き出す(&amp;D)…</translation>
    </message>
    <message>
        <source>%1 (there are no letters)</source>
        <translation>%1（まだ意見が届いていません）</translation>
    </message>
    <message>
        <source>Open a file of the letter…</source>
        <translation>届いたファイルを開く…</translation>
    </message>
    <message>
        <source>Ed&amp;it who wrote…</source>
        <translation>提出者を直す(&amp;I)…</translation>
    </message>
    <message>
        <source>Inquiries</source>
        <translation>照会</translation>
    </message>
    <message>
        <source>Insert a phrase or an &amp;earlier answer</source>
        <translation>定型文・以前の考え方を入れる(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Keep the response as a phrase</source>
        <translation>考え方を定型文に加える(&amp;K)</translation>
    </message>
    <message>
        <source>Ph&amp;rases…</source>
        <translation>定型文の一覧(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Inquiry</source>
        <translation>照会(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Departments…</source>
        <translation>課の一覧(&amp;D)…</translation>
    </message>
    <message>
        <source>Department in &amp;charge…</source>
        <translation>担当課(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Issue an inquiry…</source>
        <translation>照会を出す(&amp;I)…</translation>
    </message>
    <message>
        <source>Take in ans&amp;wers…</source>
        <translation>回答を取り込む(&amp;W)…</translation>
    </message>
    <message>
        <source>Take all answers without dou&amp;bt</source>
        <translation>食い違いのない回答をすべて採用(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Take the answer</source>
        <translation>回答を採用(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Edit and take it…</source>
        <translation>直して採用(&amp;E)…</translation>
    </message>
    <message>
        <source>Do &amp;not take it</source>
        <translation>採用しない(&amp;N)</translation>
    </message>
    <message>
        <source>It is for another o&amp;pinion…</source>
        <translation>どの意見への回答かを決める(&amp;P)…</translation>
    </message>
    <message>
        <source>C&amp;lose the sheet, or open it again</source>
        <translation>照会表を締め切る／再び受け付ける(&amp;L)</translation>
    </message>
    <message>
        <source>Ne&amp;xt answer to decide</source>
        <translation>次の未判断の回答(&amp;X)</translation>
    </message>
    <message>
        <source>Show the &amp;opinion</source>
        <translation>意見を表示(&amp;O)</translation>
    </message>
    <message>
        <source>Go to the list of inquiries</source>
        <translation>照会の一覧へ</translation>
    </message>
    <message>
        <source>Go to the rows and answers</source>
        <translation>意見と回答の一覧へ</translation>
    </message>
    <message>
        <source>Go to the answer</source>
        <translation>回答へ</translation>
    </message>
    <message>
        <source>Make the &amp;approved version…</source>
        <translation>決裁版を作る(&amp;A)…</translation>
    </message>
    <message>
        <source>Changes since a version (&amp;marked)…</source>
        <translation>版との比較（見え消し）(&amp;M)…</translation>
    </message>
    <message>
        <source>Category &amp;7</source>
        <translation>対応区分7(&amp;7)</translation>
    </message>
    <message>
        <source>Category &amp;8</source>
        <translation>対応区分8(&amp;8)</translation>
    </message>
    <message>
        <source>Category &amp;9</source>
        <translation>対応区分9(&amp;9)</translation>
    </message>
    <message>
        <source>I &amp;work on it, or no more</source>
        <translation>自分を担当にする／外す(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;%1 %2</source>
        <translation>&amp;%1 %2</translation>
    </message>
    <message>
        <source>Persons of the re&amp;gister…</source>
        <translation>台帳の提出者一覧(&amp;A)…</translation>
    </message>
    <message>
        <source>Letter that &amp;goes with it…</source>
        <translation>送付文(&amp;G)…</translation>
    </message>
    <message>
        <source>Re&amp;mind departments…</source>
        <translation>督促文(&amp;M)…</translation>
    </message>
    <message>
        <source>C&amp;hanges of the plan…</source>
        <translation>計画の修正箇所(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Write the list of changes…</source>
        <translation>修正箇所一覧の書き出し(&amp;W)…</translation>
    </message>
    <message>
        <source>Insert the pa&amp;ge of a heading…</source>
        <translation>見出しのページを挿入(&amp;G)…</translation>
    </message>
    <message>
        <source>In the e&amp;xtract, or no more</source>
        <translation>抜粋に載せる・外す(&amp;X)</translation>
    </message>
    <message>
        <source>Write the e&amp;xtract…</source>
        <translation>広報用の抜粋を書き出す(&amp;X)…</translation>
    </message>
    <message>
        <source>Go to the li&amp;st of opinions</source>
        <translation>意見の一覧へ(&amp;I)</translation>
    </message>
    <message>
        <source>Go to the no&amp;te</source>
        <translation>内部メモへ(&amp;T)</translation>
    </message>
    <message>
        <source>Correct t&amp;he words…</source>
        <translation>原文を訂正(&amp;H)…</translation>
    </message>
    <message>
        <source>Change the p&amp;lace…</source>
        <translation>該当箇所を変更(&amp;L)…</translation>
    </message>
    <message>
        <source>Write the &amp;file of the sheet again…</source>
        <translation>照会表のファイルをもう一度書き出す(&amp;F)…</translation>
    </message>
    <message>
        <source>Read the pa&amp;ges of the headings…</source>
        <translation>見出しのページを読み取る(&amp;G)…</translation>
    </message>
    <message>
        <source>Compare &amp;with another file…</source>
        <translation>ほかのファイルと比べる(&amp;B)…</translation>
    </message>
    <message>
        <source>Counts over the &amp;years…</source>
        <translation>年度別の集計(&amp;Y)…</translation>
    </message>
    <message>
        <source>Pre&amp;vious place found</source>
        <translation>前の検索結果(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>次の区画へ移動</translation>
    </message>
    <message>
        <source>Go to the pane before</source>
        <translation>前の区画へ移動</translation>
    </message>
    <message>
        <source>Open a safety cop&amp;y…</source>
        <translation>控えを開く(&amp;K)…</translation>
    </message>
    <message>
        <source>Remove the hea&amp;ding</source>
        <translation>見出しを削除(&amp;D)</translation>
    </message>
    <message>
        <source>Note the draft number&amp;s</source>
        <translation>素案の番号を記録する(&amp;S)</translation>
    </message>
    <message>
        <source>T&amp;he plan</source>
        <translation>計画の体系(&amp;H)</translation>
    </message>
    <message>
        <source>List o&amp;f opinions</source>
        <translation>意見の一覧(&amp;F)</translation>
    </message>
    <message>
        <source>Res&amp;ult</source>
        <translation>仕上がり(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Checks and search</source>
        <translation>公表前チェックと検索(&amp;C)</translation>
    </message>
    <message>
        <source>Original wor&amp;ds of the opinion</source>
        <translation>もとの原文(&amp;D)</translation>
    </message>
    <message>
        <source>Opinion and response onl&amp;y</source>
        <translation>意見と考え方だけを表示(&amp;Y)</translation>
    </message>
    <message>
        <source>Do not use the register an&amp;y more</source>
        <translation>台帳を閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>A response o&amp;f its own</source>
        <translation>考え方を分ける(&amp;F)</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>The two have no opinion in common: they are not two states of one document, even if both were made from the same source. Opinions are compared by their identity, not by their number; compare a document with a copy or an earlier version of it.</source>
        <translation>二つに共通する意見が一つもありません。同じ元資料から作られていても、一つの文書の二つの状態ではありません。意見は番号ではなく、意見そのものの同一性によって比べます。文書は、そのコピーか以前の版と比べてください。</translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message>
        <source>Words of the opinion</source>
        <translation>意見の字句</translation>
    </message>
    <message>
        <source>Words of the response</source>
        <translation>考え方の字句</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>対応区分</translation>
    </message>
    <message>
        <source>Divided</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>no more: %1</source>
        <translation>削除：%1</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>追加：%1</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>Line %1: the quotation mark that opens here is never closed. Close it, or save the table as CSV once more.</source>
        <translation>%1行目：ここで始まる引用符（&quot;）が閉じられていません。引用符を閉じるか、表をもう一度CSVで保存してください。</translation>
    </message>
    <message>
        <source>Line %1: text stands behind a closing quotation mark. Write a quotation mark inside a cell twice, or save the table as CSV once more.</source>
        <translation>%1行目：閉じ引用符（&quot;）の後に文字があります。セルの中の引用符は2つ重ねて書くか、表をもう一度CSVで保存してください。</translation>
    </message>
    <message>
        <source>Line %1 has %2 cells and the heading row %3. Put cells that hold commas in quotation marks, or save the table as CSV once more.</source>
        <translation>%1行目のセルは%2個ですが、見出し行は%3個です。カンマを含むセルを引用符（&quot;）で囲むか、表をもう一度CSVで保存してください。</translation>
    </message>
</context>
<context>
    <name>DecodeText</name>
    <message>
        <source>Line %1 (byte %2 of the file) cannot be read as %3. Save the file in UTF-8, or choose its encoding.</source>
        <translation>%1行目（ファイルの先頭から%2バイト目）を%3として読めません。ファイルをUTF-8で保存し直すか、文字コードを指定してください。</translation>
    </message>
    <message>
        <source>This is not a text file: line %1 holds characters that no text has. Choose a text or CSV file, or save this one as such in the program that made it.</source>
        <translation>テキストファイルではありません（%1行目に、文章には使われない文字があります）。テキストまたはCSVのファイルを選ぶか、作成したソフトでそのように保存し直してください。</translation>
    </message>
</context>
<context>
    <name>DroppedFiles</name>
    <message>
        <source>Dropped files</source>
        <translation>ファイルの取り込み</translation>
    </message>
    <message>
        <source>“%1” cannot be taken in, because the document is open for reading only.</source>
        <translation>読み取り専用で開いているため、「%1」は取り込めません。</translation>
    </message>
    <message>
        <source>“%1” is no document of Gaiyo and no table. Please open a document first, and drop letters and the answers of departments on it.</source>
        <translation>「%1」は、Gaiyoの公表資料でも意見の表でもありません。届いた意見や課の回答は、公表資料を開いてからドロップしてください。</translation>
    </message>
    <message>
        <source>“%1” is no table of opinions. What is it?</source>
        <translation>「%1」は、意見の表ではありません。どちらとして取り込みますか。</translation>
    </message>
    <message>
        <source>“%1” and others (%2 files) are no tables of opinions. What are they?</source>
        <translation>「%1」など%2件のファイルは、意見の表ではありません。どちらとして取り込みますか。</translation>
    </message>
    <message>
        <source>&amp;Letters with opinions</source>
        <translation>届いた意見（受付）(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Answers of departments</source>
        <translation>課の回答（照会）(&amp;A)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>Only the first file was opened; %1 (%2 files) were not. Please drop them one after the other.</source>
        <translation>開いたのは最初のファイルだけです。ほかの%2個（%1）は開いていません。1個ずつドロップしてください。</translation>
    </message>
</context>
<context>
    <name>EarlierVersion</name>
    <message>
        <source>Texts of that time were removed for good. Please choose a later version.</source>
        <translation>その時点の文は完全に消去されています。もっと新しい版を選んでください。</translation>
    </message>
    <message>
        <source>The table was not exported from this document, but from another one, or from a copy that others went on working in. Take it back into the document that it came from.</source>
        <translation>この表は、この文書から書き出したものではありません（別の文書か、その後も編集されたコピーから書き出されています）。書き出した元の文書に取り込んでください。</translation>
    </message>
</context>
<context>
    <name>FieldValues</name>
    <message>
        <source>(not written)</source>
        <translation>（未記入）</translation>
    </message>
    <message>
        <source>(of its own)</source>
        <translation>（この意見だけの考え方）</translation>
    </message>
    <message>
        <source>the same as %1</source>
        <translation>%1と同じ</translation>
    </message>
    <message>
        <source>Place not decided</source>
        <translation>該当箇所 未定</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>(top of the plan)</source>
        <translation>計画の最上位</translation>
    </message>
    <message>
        <source>, </source>
        <translation>・</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 ほか%2件</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（空欄）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file, time</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between files</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Title of the plan</source>
        <translation>計画の名称</translation>
    </message>
    <message>
        <source>Second line</source>
        <translation>名称に続く語句</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>募集の初日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>募集の最終日</translation>
    </message>
    <message>
        <source>Opinions as announced</source>
        <translation>公表済みの意見件数</translation>
    </message>
    <message>
        <source>Submitters</source>
        <translation>提出者数</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>団体の種別</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>様式</translation>
    </message>
    <message>
        <source>Form of the booklet</source>
        <translation>公表資料の体裁</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>順序</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>記号</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Count as announced</source>
        <translation>公表済みの件数</translation>
    </message>
    <message>
        <source>Heading above</source>
        <translation>上の見出し</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Number counted by the program</source>
        <translation>番号の自動付番</translation>
    </message>
    <message>
        <source>Draft number</source>
        <translation>素案の番号</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>区の考え方</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>該当箇所</translation>
    </message>
    <message>
        <source>Summary of the opinion</source>
        <translation>意見の概要</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>対応区分</translation>
    </message>
    <message>
        <source>Identical opinions</source>
        <translation>同じ意見の件数</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部メモ</translation>
    </message>
    <message>
        <source>Reference number</source>
        <translation>整理番号</translation>
    </message>
    <message>
        <source>Joined to</source>
        <translation>同趣旨の相手</translation>
    </message>
    <message>
        <source>Worked on by</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Class of submitter</source>
        <translation>提出者の区分</translation>
    </message>
    <message>
        <source>Person or group</source>
        <translation>個人・団体の別</translation>
    </message>
    <message>
        <source>Number of persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Letter number</source>
        <translation>受付番号</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>受付日</translation>
    </message>
    <message>
        <source>Way of sending</source>
        <translation>提出方法</translation>
    </message>
    <message>
        <source>Submitter</source>
        <translation>提出者</translation>
    </message>
    <message>
        <source>Place of receipt</source>
        <translation>受付場所</translation>
    </message>
    <message>
        <source>Whether it counts</source>
        <translation>件数への算入</translation>
    </message>
    <message>
        <source>Opinions cut so far</source>
        <translation>切り出した意見の数</translation>
    </message>
    <message>
        <source>Characters not used yet</source>
        <translation>使われていない字数</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Name of the text</source>
        <translation>文書の名前</translation>
    </message>
    <message>
        <source>Origin of the words</source>
        <translation>原文の種類</translation>
    </message>
    <message>
        <source>Words of the original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Looked through for masking</source>
        <translation>墨消しの確認</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Begins at character</source>
        <translation>始まりの位置</translation>
    </message>
    <message>
        <source>Ends at character</source>
        <translation>終わりの位置</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意見</translation>
    </message>
    <message>
        <source>Mark of the words</source>
        <translation>切り出した字句の照合値</translation>
    </message>
    <message>
        <source>Name of the phrase</source>
        <translation>定型文の名前</translation>
    </message>
    <message>
        <source>Words of the phrase</source>
        <translation>定型文</translation>
    </message>
    <message>
        <source>Department in charge</source>
        <translation>所管課</translation>
    </message>
    <message>
        <source>Name of the department</source>
        <translation>課の名前</translation>
    </message>
    <message>
        <source>Code of the department</source>
        <translation>課の番号</translation>
    </message>
    <message>
        <source>Part in answering</source>
        <translation>回答での役割</translation>
    </message>
    <message>
        <source>Name of the inquiry</source>
        <translation>照会の名前</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>回答を求める項目</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <translation>照会</translation>
    </message>
    <message>
        <source>Department asked</source>
        <translation>照会先の課</translation>
    </message>
    <message>
        <source>State shown</source>
        <translation>照会時の文書の版</translation>
    </message>
    <message>
        <source>Mark of the state shown</source>
        <translation>照会時の版の識別記号</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>照会表を作成した日時</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>締め切った日時</translation>
    </message>
    <message>
        <source>Inquiry sheet</source>
        <translation>照会表</translation>
    </message>
    <message>
        <source>No. when issued</source>
        <translation>照会時のNo.</translation>
    </message>
    <message>
        <source>Row of the file</source>
        <translation>ファイルの行</translation>
    </message>
    <message>
        <source>Department that answered</source>
        <translation>回答した課</translation>
    </message>
    <message>
        <source>Answered response</source>
        <translation>回答された考え方</translation>
    </message>
    <message>
        <source>Answered category</source>
        <translation>回答された対応区分</translation>
    </message>
    <message>
        <source>Answered summary</source>
        <translation>回答された意見の概要</translation>
    </message>
    <message>
        <source>Remark of the department</source>
        <translation>課の備考</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>回答者</translation>
    </message>
    <message>
        <source>Came at</source>
        <translation>回答が届いた日時</translation>
    </message>
    <message>
        <source>File of the answer</source>
        <translation>回答のファイル</translation>
    </message>
    <message>
        <source>Mark of the file</source>
        <translation>ファイルの識別記号</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>確認が必要な点</translation>
    </message>
    <message>
        <source>State of the answer</source>
        <translation>回答の扱い</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>判断した日時</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>判断した人</translation>
    </message>
    <message>
        <source>Note on the decision</source>
        <translation>判断の備考</translation>
    </message>
    <message>
        <source>Day of publication</source>
        <translation>公表日</translation>
    </message>
    <message>
        <source>People who looked at the draft</source>
        <translation>素案の閲覧者数</translation>
    </message>
    <message>
        <source>The plan is changed</source>
        <translation>計画の修正</translation>
    </message>
    <message>
        <source>Page of the draft</source>
        <translation>素案のページ</translation>
    </message>
    <message>
        <source>Page of the decided plan</source>
        <translation>計画のページ</translation>
    </message>
    <message>
        <source>Heading of the plan</source>
        <translation>計画の見出し</translation>
    </message>
    <message>
        <source>Place there</source>
        <translation>その中の場所</translation>
    </message>
    <message>
        <source>In the draft</source>
        <translation>修正前</translation>
    </message>
    <message>
        <source>After the change</source>
        <translation>修正後</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>修正の理由</translation>
    </message>
    <message>
        <source>Change of the plan</source>
        <translation>計画の修正箇所</translation>
    </message>
    <message>
        <source>In the extract</source>
        <translation>抜粋に載せる</translation>
    </message>
    <message>
        <source>Free field 1</source>
        <translation>自由項目1</translation>
    </message>
    <message>
        <source>Free field 2</source>
        <translation>自由項目2</translation>
    </message>
    <message>
        <source>Free field 3</source>
        <translation>自由項目3</translation>
    </message>
    <message>
        <source>Came back unchanged</source>
        <translation>変更なしで戻ったファイル</translation>
    </message>
</context>
<context>
    <name>FileFilters</name>
    <message>
        <source>Gaiyo documents</source>
        <translation>Gaiyo の文書</translation>
    </message>
    <message>
        <source>Files that can be imported</source>
        <translation>取り込めるファイル</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>The plan as PDF, or a table of its pages</source>
        <translation>計画のPDF・ページの表</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The folder of %1 was not found. Make it first, or choose another one.</source>
        <translation>「%1」のフォルダーが見つかりません。先にフォルダーを作るか、別の場所を選んでください。</translation>
    </message>
    <message>
        <source>%1 already exists and was left as it is. Choose another name.</source>
        <translation>「%1」はすでにあります。上書きはしていません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>%1 is open in another program. Close it there and try again.</source>
        <translation>「%1」はほかのソフトで開かれています。閉じてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 cannot be written: the file, its folder or the medium is read-only. Choose a folder that you may write to.</source>
        <translation>「%1」に書き込めません。ファイル・フォルダー・媒体のいずれかが読み取り専用です。書き込みのできるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the connection to the shared folder.</source>
        <translation>「%1」に届きません。共有フォルダーへの接続を確かめてください。</translation>
    </message>
    <message>
        <source>There is no room left to write %1. Free some space and try again.</source>
        <translation>空きが足りず、「%1」に書き込めません。空きを増やして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 could not be written. Check the disk or the shared folder and try again.</source>
        <translation>「%1」に書き込めませんでした。ディスクや共有フォルダーを確かめて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 is not a file. Give the name of a file to write.</source>
        <translation>「%1」はファイルではありません。書き込むファイルの名前を指定してください。</translation>
    </message>
</context>
<context>
    <name>FontNotice</name>
    <message>
        <source>Font of the booklet</source>
        <translation>公表資料の書体</translation>
    </message>
    <message>
        <source>The font “%1” of the booklet is not on this computer. The pages will be set in %2, and lines and pages may end elsewhere.</source>
        <translation>書体「%1」がこのパソコンにありません。紙面は%2で組みます。行やページの切れ目が変わることがあります。</translation>
    </message>
    <message>
        <source>Set in %1</source>
        <translation>%1で組む</translation>
    </message>
</context>
<context>
    <name>FontSet</name>
    <message>
        <source>The font file %1 is not there. Install Gaiyo again.</source>
        <translation>書体のファイル「%1」がありません。意見とりまとめを入れ直してください。</translation>
    </message>
    <message>
        <source>%1 cannot be read as a font. Install Gaiyo again.</source>
        <translation>「%1」を書体として読めません。意見とりまとめを入れ直してください。</translation>
    </message>
    <message>
        <source>The licence of the font %1 forbids putting it into a PDF. Choose another font.</source>
        <translation>書体「%1」は、PDFに入れることが許諾されていません。別の書体を選んでください。</translation>
    </message>
    <message>
        <source>The folder %1 has no font BIZ UDGothic, which the booklet needs. Install Gaiyo again.</source>
        <translation>フォルダー「%1」に、資料に必要な書体 BIZ UDゴシック がありません。意見とりまとめを入れ直してください。</translation>
    </message>
    <message>
        <source>The licence of the font “%1” forbids putting it into a PDF. Choose another font.</source>
        <translation>書体「%1」は、PDFに入れることが許諾されていません。別の書体を選んでください。</translation>
    </message>
    <message>
        <source>The font “%1” cannot be put into a PDF: it is damaged, or its outlines are of a kind that Gaiyo cannot take out of it. Choose another font.</source>
        <translation>書体「%1」は、壊れているか、字形の形式が対応していないため、PDFに入れられません。別の書体を選んでください。</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>%1 is one of %2, not “%3”.</source>
        <translation>%1 に指定できるのは %2 のいずれかです。「%3」は使えません。</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表（CSV）</translation>
    </message>
    <message>
        <source>For Excel; can be imported again.</source>
        <translation>Excelで開けます。もう一度取り込むこともできます。</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>ウェブページ（HTML）</translation>
    </message>
    <message>
        <source>One HTML file for the office&apos;s web page.</source>
        <translation>ホームページに載せるための、1つのHTMLファイルです。</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Everything, for other programs.</source>
        <translation>すべての内容を、ほかのソフトで使うための形式です。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>For reading aloud, without tables.</source>
        <translation>読み上げに向いた、表を使わない文書です。</translation>
    </message>
    <message>
        <source>Published text</source>
        <translation>公表文（テキスト）</translation>
    </message>
    <message>
        <source>It could not be written to its end. Check the disk or the shared folder and try again.</source>
        <translation>最後まで書き込めませんでした。ディスクや共有フォルダーを確かめて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>--pages %1 is not a range of pages; write it as 3-7, or 3.</source>
        <translation>--pages %1 はページの範囲ではありません。3-7 または 3 のように書いてください。</translation>
    </message>
    <message>
        <source>--booklet puts all pages on sheets; leave --pages out.</source>
        <translation>--booklet はすべてのページを面付けします。--pages を外してください。</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>For the web page and for printing; can be read aloud, with bookmarks and links.</source>
        <translation>ホームページへの掲載と印刷に使います。読み上げ・しおり・リンクに対応しています。</translation>
    </message>
    <message>
        <source>PDF for a stapled booklet</source>
        <translation>中とじ冊子のPDF</translation>
    </message>
    <message>
        <source>Two pages to a sheet in the order of folding; print both sides, short edge.</source>
        <translation>折って綴じる順に2ページずつ並べます。両面・短辺とじで印刷してください。</translation>
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
        <source>%1 is in no format that can be imported.</source>
        <translation>%1 は取り込める形式のファイルではありません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word文書</translation>
    </message>
    <message>
        <source>The booklet for Word, with headings, a table and references that follow.</source>
        <translation>冊子と同じ内容をWordで直せます。見出し、表、No.の参照を保ちます。</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excel ブック（XLSX）</translation>
    </message>
    <message>
        <source>Opinions, headings and the legend as sheets to filter and print; can be imported again.</source>
        <translation>意見・見出し・凡例の表です。絞り込みや印刷ができ、もう一度取り込むこともできます。</translation>
    </message>
    <message>
        <source>Nothing was written: %1 of the originals were not checked for what has to be masked, first %2. Look them through and mark them as checked.</source>
        <translation>墨消しの確認が済んでいない原文が%1件あるため、何も書き出していません（最初は%2）。原文を読み、確認済みの印を付けてください。</translation>
    </message>
    <message>
        <source>The letters one after the other for Word, with headings.</source>
        <translation>Wordで開ける文書です。提出された意見を見出しの下に順に並べます。</translation>
    </message>
    <message>
        <source>A row for each letter and each of its enclosures.</source>
        <translation>原文（本文・別紙）ごとに1行の表です。</translation>
    </message>
    <message>
        <source>The letters one after the other, with nothing but words.</source>
        <translation>文字だけのファイルです。提出された意見を順に並べます。</translation>
    </message>
    <message>
        <source>When and how each letter came, and under which numbers its words stand.</source>
        <translation>いつ、どの方法で受け付け、対照表のどの番号に載せたかを一覧にします。</translation>
    </message>
    <message>
        <source>What those who decide are given: the facts on one page, then every opinion with its department and its letters.</source>
        <translation>決裁に付ける版です。1枚目に概況、続いて意見ごとに所管課と受付番号を載せます。</translation>
    </message>
    <message>
        <source>There is nothing to compare with.</source>
        <translation>比べる相手がありません。</translation>
    </message>
    <message>
        <source>--marks is red or grey, not “%1”.</source>
        <translation>--marks は red か grey です。「%1」は指定できません。</translation>
    </message>
    <message>
        <source>The booklet with its changes as tracked changes of Word, which can be accepted or taken back one by one.</source>
        <translation>冊子の変更箇所がWordの変更履歴になっており、一つずつ承諾したり元に戻したりできます。</translation>
    </message>
    <message>
        <source>A row for each opinion, with its changes in the cells.</source>
        <translation>意見ごとに一行で、変更箇所をセルの中に示します。</translation>
    </message>
    <message>
        <source>One HTML file with the changes marked as such.</source>
        <translation>変更箇所を示した一つのHTMLファイルです。</translation>
    </message>
    <message>
        <source>The changes in brackets: 〔削除：…〕 and 〔追加：…〕.</source>
        <translation>変更箇所を〔削除：…〕〔追加：…〕で示します。</translation>
    </message>
    <message>
        <source>A list of the changes for other programs.</source>
        <translation>ほかのプログラムのための変更の一覧です。</translation>
    </message>
    <message>
        <source>The same: the facts on one sheet, the opinions on another.</source>
        <translation>同じ内容のExcelです。1枚目のシートに概要、2枚目に対照表が入ります。</translation>
    </message>
    <message>
        <source>What the plan says otherwise than its draft, and why.</source>
        <translation>素案から修正した箇所と、その理由の一覧です。</translation>
    </message>
    <message>
        <source>One line for each consultation.</source>
        <translation>意見募集ごとに1行の集計です。</translation>
    </message>
    <message>
        <source>The opinions that are marked, under their numbers.</source>
        <translation>印を付けた意見だけを、冊子と同じ番号で。</translation>
    </message>
    <message>
        <source>E-book</source>
        <translation>電子書籍</translation>
    </message>
    <message>
        <source>EPUB, for reading devices, telephones and reading aloud.</source>
        <translation>EPUBです。読書用の端末やスマートフォンで読め、読み上げにも向きます。</translation>
    </message>
    <message>
        <source>--dpi %1 is not a whole number from %2 to %3.</source>
        <translation>--dpi %1 は使えません。%2から%3までの整数を指定してください。</translation>
    </message>
    <message>
        <source>Pictures of the pages (PNG)</source>
        <translation>ページごとの画像（PNG）</translation>
    </message>
    <message>
        <source>For slides: a picture of each page, all of them in one ZIP file.</source>
        <translation>スライド用です。ページごとの画像を一つのZIPファイルにまとめます。</translation>
    </message>
    <message>
        <source>The file “%1” does not exist.</source>
        <translation>「%1」がありません。</translation>
    </message>
    <message>
        <source>“%1” is not a file; give a table of pages, or the plan as PDF.</source>
        <translation>「%1」はファイルではありません。ページの表か、計画のPDFを指定してください。</translation>
    </message>
    <message>
        <source>“%1” cannot be read; check that you may read it and that the connection to it stands.</source>
        <translation>「%1」を読めません。読む権限と、接続を確かめてください。</translation>
    </message>
    <message>
        <source>“%1” is too large for a list of pages.</source>
        <translation>「%1」は、ページの一覧としては大きすぎます。別のファイルを指定していないか、確かめてください。</translation>
    </message>
    <message>
        <source>“%1” cannot be read as a PDF; please give the pages as a table (CSV).</source>
        <translation>「%1」をPDFとして読めません。ページを表（CSV）で指定してください。</translation>
    </message>
    <message>
        <source>“%1” is protected by a password; please save it without one, or give the pages as a table (CSV).</source>
        <translation>「%1」はパスワードで保護されています。パスワードを外して保存し直すか、ページを表（CSV）で指定してください。</translation>
    </message>
    <message>
        <source>To read “%1” the program pdftotext (Poppler) is needed, and it is not here; please give the pages as a table (CSV).</source>
        <translation>「%1」を読むにはプログラム pdftotext（Poppler）が必要ですが、見つかりません。ページを表（CSV）で指定してください。</translation>
    </message>
    <message>
        <source>“%1” has pictures of pages only, and no words to look for; please give the pages as a table (CSV).</source>
        <translation>「%1」はページの画像だけで、文字がありません。ページを表（CSV）で指定してください。</translation>
    </message>
    <message>
        <source>--font needs the name of a font.</source>
        <translation>--font には書体の名前を書いてください。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>category</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Categories that the document does not have are added: %1.</source>
        <translation>この文書にない対応区分を加えます：%1</translation>
    </message>
    <message>
        <source>The document&apos;s categories are those of its template, and no opinion has one: %1 are removed, and %2 are added in their place.</source>
        <translation>この文書の対応区分（%1）は、ひな形のままでどの意見にも使われていないため削除し、代わりに対応区分（%2）を加えます。</translation>
    </message>
    <message>
        <source>%1 is a PDF. Opinions are read from Excel workbooks (.xlsx), tables (.csv), texts and JSON: copy the table from the PDF into Excel and save it as .xlsx.</source>
        <translation>%1 は PDF です。意見は、Excel ブック（.xlsx）、CSV、テキスト、JSON から読み込みます。PDF の表を Excel に貼り付けて「Excel ブック（.xlsx）」で保存してから、もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>a response removed since</source>
        <translation>その後削除された考え方</translation>
    </message>
    <message>
        <source>Front page and form</source>
        <translation>表紙・体裁</translation>
    </message>
    <message>
        <source>(The words were removed for good.)</source>
        <translation>（文は完全に消去されています。）</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>（削除）</translation>
    </message>
    <message>
        <source>(not there yet)</source>
        <translation>（まだありません）</translation>
    </message>
    <message>
        <source>[%1]</source>
        <translation>【%1】</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 ほか%2か所</translation>
    </message>
    <message>
        <source>…and %1 more</source>
        <translation>…ほか%1件</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1を記入</translation>
    </message>
    <message>
        <source>%1 emptied</source>
        <translation>%1を空欄に変更</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1を変更</translation>
    </message>
    <message>
        <source>Response shared with %1</source>
        <translation>考え方を%1とまとめた</translation>
    </message>
    <message>
        <source>Response parted from %1</source>
        <translation>考え方を%1と分けた</translation>
    </message>
    <message>
        <source>Moved further up at the same place</source>
        <translation>同じ箇所の中で前へ移動</translation>
    </message>
    <message>
        <source>Moved further down at the same place</source>
        <translation>同じ箇所の中で後ろへ移動</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Moved to “%1” (from “%2”)</source>
        <translation>「%1」へ移動（元：%2）</translation>
    </message>
    <message>
        <source>Moved below “%1” (from “%2”)</source>
        <translation>「%1」の下へ移動（元：%2）</translation>
    </message>
    <message>
        <source>; </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2 more fields</source>
        <translation>%1 ほか%2項目</translation>
    </message>
    <message>
        <source>Opinion added at “%1”</source>
        <translation>「%1」に意見を追加</translation>
    </message>
    <message>
        <source>Heading “%1” added</source>
        <translation>見出し「%1」を追加</translation>
    </message>
    <message>
        <source>Category %1 added</source>
        <translation>対応区分「%1」を追加</translation>
    </message>
    <message>
        <source>Heading “%1” removed</source>
        <translation>見出し「%1」を削除</translation>
    </message>
    <message>
        <source>Category %1 removed</source>
        <translation>対応区分「%1」を削除</translation>
    </message>
    <message>
        <source>several changes</source>
        <translation>複数の変更</translation>
    </message>
    <message>
        <source>%1 (%2 places)</source>
        <translation>%1（%2か所）</translation>
    </message>
    <message>
        <source>(where it was)</source>
        <translation>（元の順序）</translation>
    </message>
    <message>
        <source>Earlier words removed from the history for good</source>
        <translation>以前の文を履歴から完全に消去</translation>
    </message>
    <message>
        <source>Moved to the top of the plan (from “%1”)</source>
        <translation>計画の最上位へ移動（元：%1）</translation>
    </message>
    <message>
        <source>%1 (and %2 changes that this made necessary)</source>
        <translation>%1（これに伴う変更%2件）</translation>
    </message>
    <message>
        <source>a new response</source>
        <translation>新しい考え方</translation>
    </message>
    <message>
        <source>a response that is not used any more</source>
        <translation>使われなくなった考え方</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1を追加</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1を削除</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1” removed (from “%2”)</source>
        <translation>「%1」を削除（元：%2）</translation>
    </message>
    <message>
        <source>added %1</source>
        <translation>追加%1件</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>変更%1件</translation>
    </message>
    <message>
        <source>removed %1</source>
        <translation>削除%1件</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an operation, counts</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>元に戻した：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>やり直した：%1</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>%1 more rows are broken over several lines.</source>
        <translation>ほかにも %1 行で、行の途中に改行があります。</translation>
    </message>
    <message>
        <source>Characters that stood for others, as text out of PDFs has them, were replaced: %1.</source>
        <translation>別の文字の代わりになっていた文字（PDF から貼り付けた文に多いもの）を置き換えました：%1。</translation>
    </message>
    <message>
        <source>Characters that only the font of the source can show were kept and cannot be printed: %1. Compare with the source.</source>
        <translation>元の書体でしか表示できない文字（外字など）をそのまま残しました。このままでは印刷できません：%1。元の資料と見比べてください。</translation>
    </message>
    <message>
        <source>%1 more numbers jump or repeat.</source>
        <translation>番号の飛びや重複は、ほかに%1か所あります。</translation>
    </message>
    <message>
        <source>%1 more references lead to no single opinion and stay as plain text.</source>
        <translation>参照先の意見を特定できず、文字のまま残した箇所が、ほかに%1か所あります。</translation>
    </message>
    <message>
        <source>%1 more opinions have no response and no row above to share one with.</source>
        <translation>考え方が空で、共有できる上の行もない意見が、ほかに%1件あります。</translation>
    </message>
    <message>
        <source>%1 more places were filled in.</source>
        <translation>補った箇所が、ほかに%1か所あります。</translation>
    </message>
    <message>
        <source>Line %1: the response cell is empty and no row above has a response to share, so the opinion is left unanswered.</source>
        <translation>%1行目：考え方の欄が空で、共有できる考え方が上の行にないため、考え方 未記入としました。</translation>
    </message>
    <message>
        <source>Line %1: the response differs from that of No. %2, with which it is said to be shared. It was kept as a response of its own.</source>
        <translation>%1行目：No. %2と考え方を共有すると書かれていますが、考え方の文が異なるため、別の考え方として残しました。</translation>
    </message>
    <message>
        <source>Line %1: “No. %2” leads to no single opinion and stays as plain text.</source>
        <translation>%1行目：「No. %2」に当たる意見を1つに特定できないため、文字のまま残しました。</translation>
    </message>
    <message>
        <source>%1 more cells have words that are struck through, which were left out.</source>
        <translation>ほかに %1 個のセルに取り消し線の付いた言葉があり、除きました。</translation>
    </message>
    <message>
        <source>Line %1: the id of this row stands in a row above; it was taken for a new opinion.</source>
        <translation>%1行目：この行の gaiyo_id は上の行と同じなので、新しい意見として読みました。</translation>
    </message>
    <message>
        <source>The category “%1” was read as “%2”, which looks the same.</source>
        <translation>対応区分の「%1」は、見た目が同じ「%2」として読みました。</translation>
    </message>
    <message>
        <source>Line %1: the response says “same as above”, but the row above stands below another heading or has no response. The opinion is left unanswered, so that it gets no wrong one.</source>
        <translation>%1行目：「同上」とありますが、上の行は別の見出しの意見であるか、考え方がありません。取り違えないよう、考え方 未記入としました。</translation>
    </message>
    <message>
        <source>The heading “%1” was read as “%2”, the same in another width.</source>
        <translation>見出し「%1」は、全角・半角や空白だけの違いなので、「%2」と同じ見出しとしました。</translation>
    </message>
    <message>
        <source>Line %1: “%2” is no reference number (12 and 12-3 are); the row was known by its id, and the opinion keeps its number.</source>
        <translation>%1行目：「%2」は整理番号として読めません（12や12-3の形の番号です）。gaiyo_id でどの意見か分かりましたので、意見の整理番号は元のままです。</translation>
    </message>
    <message>
        <source>Line %1: “%2” is no reference number (12 and 12-3 are); the opinion gets a new one, which the list of opinions shows.</source>
        <translation>%1行目：「%2」は整理番号として読めません（12や12-3の形の番号です）。この意見には新しい整理番号が付き、意見の一覧に表示されます。</translation>
    </message>
    <message>
        <source>Line %1: the reference number %2 stands in a row above; the row was known by its id, and the opinion keeps its number.</source>
        <translation>%1行目：整理番号%2は上の行にもあります。gaiyo_id でどの意見か分かりましたので、意見の整理番号は元のままです。</translation>
    </message>
    <message>
        <source>Line %1: the reference number %2 stands in a row above; this opinion gets a new one, which the list of opinions shows.</source>
        <translation>%1行目：整理番号%2は上の行にもあります。この意見には新しい整理番号が付き、意見の一覧に表示されます。</translation>
    </message>
    <message>
        <source>“%1” → “%2”</source>
        <translation>「%1」→「%2」</translation>
    </message>
    <message>
        <source>“%1” (below “%2”)</source>
        <translation>「%1」（「%2」の下）</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>“%1” may be any of %2 headings of the document (%3), so that it becomes a new one. Where one of these is meant, write those above it in the table, too.</source>
        <translation>「%1」にあたる見出しが%2つあり、どれか分かりません（%3）。そのため、新しい見出しを作ります：「%1」。どれかに入れたいときは、上の見出しも表に書いてください。</translation>
    </message>
    <message>
        <source>The document does not have these headings; they are made: %1</source>
        <translation>文書にない見出しがあるため、新しい見出しを作ります：%1</translation>
    </message>
    <message>
        <source>The document does not have these headings; they are made: %1 and %2 more</source>
        <translation>文書にない見出しがあるため、新しい見出しを作ります：%1、ほか%2件</translation>
    </message>
    <message>
        <source>Headings that are named by their number or their title alone were found in the document: %1</source>
        <translation>番号または名前などから、文書の見出しが見つかりました：%1</translation>
    </message>
    <message>
        <source>Headings that are named by their number or their title alone were found in the document: %1 and %2 more</source>
        <translation>番号または名前などから、文書の見出しが見つかりました：%1、ほか%2件</translation>
    </message>
    <message>
        <source>The text has no headings of a plan: the places of its opinions are left undecided.</source>
        <translation>計画の見出しがないテキストです。意見の該当箇所は未定になります。</translation>
    </message>
    <message>
        <source>The text has no headings of a plan: its opinions stand in the booklet without headings.</source>
        <translation>計画の見出しがないテキストです。意見は見出しなしで冊子に載ります。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source> The same holds for %1 rows below it (lines %2).</source>
        <translation>同じような行が、これより下にほかに%1行あります（%2行目）。</translation>
    </message>
</context>
<context>
    <name>Inquiry</name>
    <message>
        <source>No. %1 (%2)</source>
        <translation>No. %1（%2）</translation>
    </message>
    <message>
        <source>The file is no inquiry sheet: no table with the columns of one stands in it. Please choose the file that the department filled in.</source>
        <translation>照会表ではありません。照会表の列がある表が見つかりませんでした。所管課が記入したファイルを選んでください。</translation>
    </message>
    <message>
        <source>The inquiry sheet was made by a newer version of this program. Please take it in with that version.</source>
        <translation>この照会表は、新しい版のプログラムで作られました。その版で取り込んでください。</translation>
    </message>
    <message>
        <source>There is no department “%1” in the document.</source>
        <translation>課「%1」は、この文書にありません。</translation>
    </message>
    <message>
        <source>No department answers for any opinion, so there is nobody to ask. Please say first which department answers for what.</source>
        <translation>意見に答える課がひとつも決まっていないため、照会する相手がありません。先に所管課を決めてください。</translation>
    </message>
    <message>
        <source>The answer has no text and no category that could be taken. Please read its remark, and decline it when that is done.</source>
        <translation>この回答には、採用できる文や対応区分がありません。備考を読み、対応が済んだら「採用しない」を選んでください。</translation>
    </message>
    <message>
        <source>Two departments are called “%1”. Please rename one of them, so that their sheets can be told apart.</source>
        <translation>「%1」という課が2つあります。照会表を区別できるよう、どちらかの名前を直してください。</translation>
    </message>
    <message>
        <source>There is no answer “%1” in the document.</source>
        <translation>回答「%1」は、この文書にありません。</translation>
    </message>
    <message>
        <source>The inquiry sheet belongs to another document. Please take it into the document that it was made from.</source>
        <translation>ほかの文書の照会表です。照会を出した文書に取り込んでください。</translation>
    </message>
    <message>
        <source>The document does not know the inquiry that this sheet belongs to. It may be a copy that was made before the inquiry went out, or the inquiry was taken back. Nothing was taken in. Please take the sheet into the document that the inquiry was made in.</source>
        <translation>この照会表で照会した記録が、この文書にありません。照会を出す前に作ったコピーか、照会を取り消した文書です。何も取り込んでいません。照会を出した文書に取り込んでください。</translation>
    </message>
    <message>
        <source>Nothing in the file says any more which inquiry it belongs to, and its rows are not those of one. Please copy the answers into the file that was sent out, and take that one in.</source>
        <translation>どの照会の照会表か、ファイルから分からなくなっています。行の内容も、どの照会のものとも合いません。送ったファイルに回答を書き入れて、それを取り込んでください。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>フォルダー %1 を作れません。</translation>
    </message>
    <message>
        <source>This cannot be done with the answer any more.</source>
        <translation>この回答には、もうその扱いはできません。</translation>
    </message>
    <message>
        <source>Divide it, or ask by Word documents (docx), which take texts of any length.</source>
        <translation>文章を分けるか、文字数に限りのないWord（docx）で照会してください。</translation>
    </message>
    <message>
        <source>What the sheet showed is not known any more, so its file cannot be made again. Please issue the inquiry once more.</source>
        <translation>この照会表に載せた内容は、もう残っていないため、ファイルを作り直せません。お手数ですが、もう一度照会してください。</translation>
    </message>
    <message>
        <source>No sheet of the inquiry “%1” has been issued, so there is no file to write again.</source>
        <translation>「%1」という照会では、まだ照会表を発行していないため、もう一度書き出すファイルがありません。</translation>
    </message>
    <message>
        <source>The answer “%1” has been taken meanwhile, and its words are the response. Nothing was changed. Please write another response if it is not to stand.</source>
        <translation>回答「%1」は、すでに採用されて、考え方になっています。何も変更していません。採らないときは、考え方を書き直してください。</translation>
    </message>
    <message>
        <source>%1 is there already. Please choose another folder. If the inquiry was interrupted, its sheets are in the list: “Write the file of the sheet again” makes what is missing.</source>
        <translation>%1 はすでにあります。別のフォルダーを選んでください。照会の途中で止まったときは、一覧の照会表を選び、「照会表のファイルをもう一度書き出す」で足りないファイルを作れます。</translation>
    </message>
    <message>
        <source>The file is an OpenDocument file. Open it, and save a workbook as an Excel workbook (.xlsx), a text as a Word document (.docx). Then take it in once more.</source>
        <translation>このファイルは OpenDocument 形式です。開いて、表なら「Excel ブック（.xlsx）」、文書なら「Word 文書（.docx）」で保存し、もう一度取り込んでください。</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Opinions were cut out of the letter “%1” in %2, so that it stays: take them out together with it, or free them first.</source>
        <translation>%2の受付「%1」から切り出した意見があるため、取り除きませんでした。意見も一緒に取り除くか、先に原文との結び付きを外してください。</translation>
    </message>
    <message>
        <source>There is no mask “%1” in this document.</source>
        <translation>この文書に墨消し「%1」はありません。</translation>
    </message>
    <message>
        <source>The register of persons %1 does not have these words, so that they cannot be shown. They stand in the letter as it came.</source>
        <translation>提出者台帳 %1 にこの部分の文字がないので、表示できません。届いた意見書そのもので確かめてください。</translation>
    </message>
</context>
<context>
    <name>JsonFields</name>
    <message>
        <source>An object in { } must stand here.</source>
        <translation>ここには { } で囲んだまとまりが必要です。</translation>
    </message>
    <message>
        <source>It must be true or false.</source>
        <translation>true か false にしてください。</translation>
    </message>
    <message>
        <source>It must be a whole number of %1 or more.</source>
        <translation>%1 以上の整数にしてください。</translation>
    </message>
    <message>
        <source>It must be a date such as &quot;2016-07-01&quot;.</source>
        <translation>&quot;2016-07-01&quot; の形の日付にしてください。</translation>
    </message>
    <message>
        <source>It is missing; add it.</source>
        <translation>ありません。追加してください。</translation>
    </message>
    <message>
        <source>A list in [ ] must stand here.</source>
        <translation>ここには [ ] で囲んだ並びが必要です。</translation>
    </message>
    <message>
        <source>This format has no such name; correct or remove it.</source>
        <translation>この形式にない名前です。直すか、取り除いてください。</translation>
    </message>
    <message>
        <source>%1 (line %2): %3</source>
        <translation>%1（%2行目）：%3</translation>
    </message>
    <message>
        <source>It must be a text in quotation marks.</source>
        <translation>&quot; &quot; で囲んだ文字にしてください。</translation>
    </message>
    <message>
        <source>It must be an id: 1 to 64 letters, digits, - and _.</source>
        <translation>半角の英数字と - _ で64文字までの ID にしてください。</translation>
    </message>
</context>
<context>
    <name>JsonImport</name>
    <message>
        <source>An object in { } must stand here.</source>
        <translation>ここには { } で囲んだまとまりが必要です。</translation>
    </message>
    <message>
        <source>The last day of the period is before its first.</source>
        <translation>期間の最終日が初日より前になっています。</translation>
    </message>
    <message>
        <source>It must be chapter, section, subsection, item or other.</source>
        <translation>chapter、section、subsection、item、other のどれかにしてください。</translation>
    </message>
    <message>
        <source>This JSON is no document of Gaiyo: it does not say &quot;format&quot;:&quot;gaiyo&quot;.</source>
        <translation>この JSON は意見とりまとめの文書ではありません。&quot;format&quot;:&quot;gaiyo&quot; がありません。</translation>
    </message>
    <message>
        <source>This JSON has version %1; this program reads version %2. Use a newer Gaiyo.</source>
        <translation>この JSON の version は %1 ですが、このプログラムで読めるのは %2 までです。新しい版の意見とりまとめを使ってください。</translation>
    </message>
    <message>
        <source>version must be a whole number from 1 to %1.</source>
        <translation>version は 1 から %1 までの整数にしてください。</translation>
    </message>
    <message>
        <source>“%1” is none of the words for this.</source>
        <translation>「%1」はここでは使えない語です。</translation>
    </message>
    <message>
        <source>“start” and “end” must be positions in the text of the original, the first before the second, that divide no character.</source>
        <translation>start と end は原文の中の位置で、start が end より前にあり、文字の途中でないことが必要です。</translation>
    </message>
    <message>
        <source>The original has words where this mask is. Put ■ in place of each of their characters, or take the mask out.</source>
        <translation>この墨消しの位置の原文に文字が残っています。一文字ずつ ■ に置き換えるか、墨消しを取り除いてください。</translation>
    </message>
    <message>
        <source>The number %1 stands at another one already. Correct it, or leave it out: then the next one is given.</source>
        <translation>番号 %1 はほかでも使われています。正しい番号に直すか、番号を書かないでください。書かなければ次の番号が付きます。</translation>
    </message>
    <message>
        <source>%1: characters that no text may have were left out: %2</source>
        <translation>%1：文字として使えないものを除きました（%2）</translation>
    </message>
</context>
<context>
    <name>JsonReader</name>
    <message>
        <source>The document ends before this; remove what follows.</source>
        <translation>文書はこの前で終わっています。これより後ろを取り除いてください。</translation>
    </message>
    <message>
        <source>A name in quotation marks must stand here.</source>
        <translation>ここには &quot; &quot; で囲んだ名前が必要です。</translation>
    </message>
    <message>
        <source>A : must stand here.</source>
        <translation>ここには : が必要です。</translation>
    </message>
    <message>
        <source>A , or } must stand here.</source>
        <translation>ここには , か } が必要です。</translation>
    </message>
    <message>
        <source>The name “%1” stands twice in one object; remove one.</source>
        <translation>同じまとまりの中に「%1」という名前が2つあります。一方を取り除いてください。</translation>
    </message>
    <message>
        <source>A , or ] must stand here.</source>
        <translation>ここには , か ] が必要です。</translation>
    </message>
    <message>
        <source>The values are nested too deeply; this is no document of Gaiyo.</source>
        <translation>入れ子が深すぎます。意見とりまとめの文書ではありません。</translation>
    </message>
    <message>
        <source>A value must stand here.</source>
        <translation>ここには値が必要です。</translation>
    </message>
    <message>
        <source>This number cannot be read.</source>
        <translation>この数は読み取れません。</translation>
    </message>
    <message>
        <source>The text that begins here has no closing quotation mark.</source>
        <translation>ここから始まる文字に、閉じの &quot; がありません。</translation>
    </message>
    <message>
        <source>A \ of the text is written \\.</source>
        <translation>文字としての \ は \\ と書いてください。</translation>
    </message>
    <message>
        <source>\u must be followed by four digits 0–9 or a–f.</source>
        <translation>\u の後には 0～9、a～f の4桁が必要です。</translation>
    </message>
    <message>
        <source>This \u is only half of a character; write both halves.</source>
        <translation>この \u は1文字の片方だけです。2つ組で書いてください。</translation>
    </message>
    <message>
        <source>Line %1, column %2 of the JSON: %3</source>
        <translation>JSON の%1行目・%2文字目：%3</translation>
    </message>
    <message>
        <source>Line %1, column %2 of the JSON is not UTF-8; save the file in UTF-8.</source>
        <translation>JSON の%1行目・%2文字目が UTF-8 ではありません。UTF-8 で保存し直してください。</translation>
    </message>
    <message>
        <source>A line break or control character stands inside a text; write it as \u000a and the like.</source>
        <translation>文字の中に改行か制御文字がそのまま入っています。\u000a のように書いてください。</translation>
    </message>
</context>
<context>
    <name>KeptCopy</name>
    <message>
        <source>“%1” may contain a program, and is not opened from here. Ask those who look after your computers.</source>
        <translation>「%1」はプログラムの可能性があるため、ここからは開きません。システムの担当者に相談してください。</translation>
    </message>
    <message>
        <source>The file “%1” is not beside the register of persons any more: %2</source>
        <translation>「%1」が台帳の添付フォルダーに見つかりません：%2</translation>
    </message>
    <message>
        <source>The file “%1” is damaged, or somebody changed it: it is not what came with the letter. Put back the copy that your office keeps.</source>
        <translation>「%1」は、届いたときとは別の内容になっています（破損または変更）。職場で保管しているコピーに戻してください。</translation>
    </message>
</context>
<context>
    <name>LargeWork</name>
    <message>
        <source>Changing many rows…</source>
        <translation>まとめて変更しています…</translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>元に戻しています…</translation>
    </message>
    <message>
        <source>Doing it again…</source>
        <translation>やり直しています…</translation>
    </message>
    <message>
        <source>Adding the opinions…</source>
        <translation>意見を追加しています…</translation>
    </message>
    <message>
        <source> Undo once more to undo what was done before it.</source>
        <translation>もう一度［元に戻す］を選ぶと、その前の操作を元に戻します。</translation>
    </message>
</context>
<context>
    <name>LetterState</name>
    <message>
        <source>%1/%2</source>
        <translation>%1月%2日</translation>
    </message>
    <message>
        <source>No words</source>
        <translation>原文なし</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>済</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未着手</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1字</translation>
    </message>
</context>
<context>
    <name>LetterTitle</name>
    <message>
        <source>Letter %1</source>
        <translation>受付%1</translation>
    </message>
    <message>
        <source>MMMM d</source>
        <comment>day of a letter</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>%1 persons</source>
        <translation>%1名</translation>
    </message>
    <message>
        <source>Masks looked through</source>
        <translation>墨消し確認済み</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>The file “%1” was taken off this mail on its way; ask whether it will follow.</source>
        <translation>添付ファイル「%1」は届くまでに外されています。後から届くかどうか、差出人に確かめてください。</translation>
    </message>
    <message>
        <source>A file was taken off this mail on its way; ask whether it will follow.</source>
        <translation>添付ファイルが届くまでに外されています。後から届くかどうか、差出人に確かめてください。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>“%1” is nothing that a column of letters can be. Use one of: %2.</source>
        <translation>「%1」は受付の列に指定できません。次のどれかを指定してください：%2</translation>
    </message>
    <message>
        <source>Attached mail %1</source>
        <translation>添付されたメール%1</translation>
    </message>
    <message>
        <source>The mail has no words of its own.</source>
        <translation>メールに本文がありません。</translation>
    </message>
    <message>
        <source>mail %1</source>
        <translation>%1通目</translation>
    </message>
    <message>
        <source>No column with the opinions was found. The columns are: %1. Name the column with --map COLUMN=text.</source>
        <translation>意見の列が見つかりません。列は「%1」です。意見がどの列にあるかを指定してください。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1行目</translation>
    </message>
    <message>
        <source>This row has no opinion; it was not taken.</source>
        <translation>この行には意見がないため、取り込みませんでした。</translation>
    </message>
    <message>
        <source>This row is a sum or a note below the table; it was not taken as a letter: “%1”.</source>
        <translation>この行は合計か、表の下の注と見て、受付に取り込みませんでした：「%1」。</translation>
    </message>
    <message>
        <source>The attached file “%1” is kept beside the register; its words are not in the letter yet.</source>
        <translation>添付ファイル「%1」は台帳に保管されます。中の文章は原文に入りません。</translation>
    </message>
    <message>
        <source>The attached file “%1” is left out; its words are not in the letter. Save it from the mail and take it in, too.</source>
        <translation>添付ファイル「%1」は残りません。中の文章は原文に入りません。メールから保存して、別に取り込んでください。</translation>
    </message>
    <message>
        <source>Columns that were not taken: %1.</source>
        <translation>取り込まなかった列：%1</translation>
    </message>
    <message>
        <source>Columns about persons that are kept nowhere: %1.</source>
        <translation>個人に関する列のため、どこにも残さないもの：%1</translation>
    </message>
    <message>
        <source>The table has headings only: there is no letter in it.</source>
        <translation>表に見出ししかありません。意見がありません。</translation>
    </message>
    <message>
        <source>Line %1: what stands under no heading was not taken: “%2”.</source>
        <translation>%1行目：見出しのない欄の内容は取り込んでいません：「%2」。意見の続きでないか、元の表を確かめてください。</translation>
    </message>
    <message>
        <source>Line %1: “%2” is no date that can be read; the day was left open.</source>
        <translation>%1行目：「%2」を日付として読み取れません。受付日は空けておきます。</translation>
    </message>
    <message>
        <source>This text is longer than a letter can be.</source>
        <translation>文書が長すぎるため、取り込めません。</translation>
    </message>
    <message>
        <source>There are no words in this file.</source>
        <translation>このファイルには文字がありません。</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>空のファイルです。</translation>
    </message>
    <message>
        <source>Letters are not read from this kind of file. Keep it as an attachment, and paste or type its words.</source>
        <translation>この種類のファイルからは意見を読み取れません。添付ファイルとして残し、本文は貼り付けるか入力してください。</translation>
    </message>
    <message>
        <source>This is a presentation. Make a letter and type or paste its words, and keep the file.</source>
        <translation>プレゼンテーションのファイルです。受付を作って本文を入力するか貼り付け、ファイルは別に保管してください。</translation>
    </message>
    <message>
        <source>This is an OpenDocument file. Open it and save it as a Word document (.docx) or an Excel workbook (.xlsx), then try again.</source>
        <translation>OpenDocument形式のファイルです。開いて「Word文書（.docx）」か「Excelブック（.xlsx）」で保存し直してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This is a folder of packed files (.zip). Unpack it, and choose the files in it.</source>
        <translation>圧縮されたフォルダー（.zip）です。展開して、中のファイルを選んでください。</translation>
    </message>
    <message>
        <source>This is a message of Outlook (.msg). Open it in Outlook and save it as text (.txt) or as a mail (.eml), then try again.</source>
        <translation>Outlookのメッセージ（.msg）です。Outlookで開いて「テキスト（.txt）」か「メール（.eml）」で保存し直してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This is a document of Ichitaro (.jtd). Open it there and save it as a Word document (.docx), then try again.</source>
        <translation>一太郎の文書（.jtd）です。一太郎で開いて「Word文書（.docx）」で保存し直してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Words are not read from a PDF. Make a letter and type its words, or paste them from a PDF viewer; keep the file beside the register.</source>
        <translation>PDFから本文は読み取れません。受付を作って本文を入力するか、PDFの画面から貼り付けてください。ファイルは台帳とともに保管してください。</translation>
    </message>
    <message>
        <source>Words are not read from a picture. Make a letter and type what it says; keep the file beside the register.</source>
        <translation>画像から本文は読み取れません。受付を作って本文を入力し、ファイルは台帳とともに保管してください。</translation>
    </message>
    <message>
        <source>This is a document in rich text (.rtf). Open it and save it as a Word document (.docx), then try again.</source>
        <translation>リッチテキスト（.rtf）の文書です。開いて「Word文書（.docx）」で保存し直してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This is a page of the web, whatever its name says. Open it and save it as an Excel workbook (.xlsx) or a Word document (.docx), then try again.</source>
        <translation>名前は違っても、中身はウェブページです。開いて「Excelブック（.xlsx）」か「Word文書（.docx）」で保存し直してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>sheet “%1”, line %2</source>
        <translation>シート「%1」の%2行目</translation>
    </message>
    <message>
        <source>Line %1: “%2” is no number of persons that can be read; one was counted.</source>
        <translation>%1行目：「%2」を人数として読み取れません。1名としました。</translation>
    </message>
    <message>
        <source>Line %1, column “%2”: the cell is a date and was read as %3; look whether something like 1-2 was meant.</source>
        <translation>%1行目、列「%2」：セルが日付になっているため、%3と読み取りました。「1-2」などと書かれていなかったか確かめてください。</translation>
    </message>
    <message>
        <source>Line %1, column “%2”: the cell shows the error %3.</source>
        <translation>%1行目、列「%2」：セルがエラー%3になっています。</translation>
    </message>
    <message>
        <source>Line %1, column “%2”: words that are struck through were left out: “%3”.</source>
        <translation>%1行目、列「%2」：取り消し線の付いた「%3」を除きました。</translation>
    </message>
    <message>
        <source>Line %1, column “%2”: the cell has a formula without its result. Open the file in Excel and save it once more.</source>
        <translation>%1行目、列「%2」：数式の結果がファイルにありません。Excelで開いて保存し直してください。</translation>
    </message>
    <message>
        <source>Comments that were not read: %1.</source>
        <translation>読み取らなかったコメント：%1件</translation>
    </message>
    <message>
        <source>What stands at the head and foot of every page was not read.</source>
        <translation>ヘッダーとフッターの内容は読み取っていません。</translation>
    </message>
    <message>
        <source>Pictures that were not read: %1. Look whether there are words in them.</source>
        <translation>読み取らなかった画像：%1個。画像の中に文章がないか確かめてください。</translation>
    </message>
    <message>
        <source>Files, charts and diagrams in the document that were not read: %1.</source>
        <translation>読み取らなかった埋め込みファイルや図表：%1個</translation>
    </message>
    <message>
        <source>There are only pictures in this document. Type their words as a letter, and keep the file.</source>
        <translation>この文書には画像しかありません。受付を作って本文を入力し、ファイルは別に保管してください。</translation>
    </message>
    <message>
        <source>The document has tracked changes; it was read as if all were accepted.</source>
        <translation>文書に変更履歴があります。すべての変更を承諾したものとして読み取りました。</translation>
    </message>
    <message>
        <source>Words that are struck through were left out: “%1”.</source>
        <translation>取り消し線の付いた「%1」を除きました。</translation>
    </message>
    <message>
        <source>Rows that are hidden in the sheet were read like the others: %1.</source>
        <translation>シートで隠れている%1行も、ほかの行と同じように読み取りました。</translation>
    </message>
    <message>
        <source>Columns that are hidden in the sheet were read like the others: %1.</source>
        <translation>シートで隠れている列も、ほかの列と同じように読み取りました：%1</translation>
    </message>
    <message>
        <source>Comments and text boxes were not read; they stand at %1.</source>
        <translation>コメントとテキストボックスは読み取っていません：%1</translation>
    </message>
    <message>
        <source>The workbook is empty: there is no letter in it.</source>
        <translation>ブックが空です。意見がありません。</translation>
    </message>
    <message>
        <source>Sheets of the workbook that were not read: %1.</source>
        <translation>読み取らなかったシート：%1</translation>
    </message>
    <message>
        <source>Sheet “%1”: %2</source>
        <translation>シート「%1」：%2</translation>
    </message>
    <message>
        <source>This file is larger than 200 MB. Divide it, or save it smaller, then try again.</source>
        <translation>ファイルが200MBを超えています。分けるか、小さく保存し直してから、もう一度受け付けてください。</translation>
    </message>
    <message>
        <source>The file is kept, and its words were not read: type or paste them into the letter.</source>
        <translation>ファイルは控えますが、本文は読み取っていません。受付のあと、本文を入力するか貼り付けてください。</translation>
    </message>
    <message>
        <source>The column “%1” was taken as the class of the submitters, since no cell of it is an address.</source>
        <translation>「%1」の列には住所が1件もないため、提出者の区分として読み取りました。</translation>
    </message>
    <message>
        <source>%1, subject</source>
        <translation>%1の件名</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>This table has more than %1 rows. Divide it into several files, then take them in one after the other.</source>
        <translation>この表には%1行を超える行があります。いくつかのファイルに分けて、順に取り込んでください。</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>body</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>The mail has no date that can be read.</source>
        <translation>メールの日付が読み取れません。</translation>
    </message>
    <message>
        <source>No empty line ends the mail&apos;s header: it was taken to end before the first line that is not of it.</source>
        <translation>メールのヘッダーの終わりを示す空行がありません。ヘッダーでない最初の行からを本文としました。</translation>
    </message>
    <message>
        <source>The mail has more parts inside each other than are read.</source>
        <translation>メールの入れ子が深すぎるため、これより内側は読み取りませんでした。</translation>
    </message>
    <message>
        <source>This part is encrypted.</source>
        <translation>この部分は暗号化されています。</translation>
    </message>
    <message>
        <source>The parts of the mail are not divided as its header says: all of it was read as text.</source>
        <translation>メールがヘッダーのとおりに区切られていません。全体を本文として読み取りました。</translation>
    </message>
    <message>
        <source>The mail ends before its last part does.</source>
        <translation>メールが途中で終わっています。</translation>
    </message>
    <message>
        <source>The mail has more than %1 parts; the rest was not read.</source>
        <translation>メールの部分が%1を超えています。残りは読み取りませんでした。</translation>
    </message>
    <message>
        <source>The mail&apos;s plain text leaves most of its words out: they were taken from its HTML text.</source>
        <translation>メールのテキスト部分に本文の大半がないため、HTML部分から読み取りました。</translation>
    </message>
    <message>
        <source>The mail has more mails inside each other than are read.</source>
        <translation>メールの中のメールが深すぎるため、これより内側は読み取らず、ファイルとして残しました。</translation>
    </message>
    <message>
        <source>This text is longer than a letter can be; it was kept as a file.</source>
        <translation>本文が長すぎるため、ファイルとして残しました。</translation>
    </message>
    <message>
        <source>The code of this part is damaged: words may be missing.</source>
        <translation>この部分の符号が壊れています。本文が欠けているかもしれません。</translation>
    </message>
    <message>
        <source>The mail does not say how its text is encoded: it was read as %1.</source>
        <translation>メールに文字コードの指定がないため、%1として読み取りました。</translation>
    </message>
    <message>
        <source>The mail says that its text is encoded as %1; it was read as %2.</source>
        <translation>メールの文字コードの指定は%1ですが、%2として読み取りました。</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) could not be read as %1.</source>
        <translation>
            <numerusform>%1として読めない文字が%n字あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>attachment %1</source>
        <translation>添付%1</translation>
    </message>
    <message>
        <source>Outlook packed words and files into this one; it cannot be read.</source>
        <translation>Outlookが本文や添付をまとめたファイルです。中身は読み取れません。</translation>
    </message>
    <message>
        <source>The code of this file is damaged.</source>
        <translation>このファイルの符号が壊れています。</translation>
    </message>
    <message>
        <source>This mail is larger than %1 MB. Save its attachments and its text apart.</source>
        <translation>メールが%1MBを超えています。本文と添付ファイルを別々に保存してください。</translation>
    </message>
    <message>
        <source>This file is empty: there is no mail in it.</source>
        <translation>空のファイルです。メールがありません。</translation>
    </message>
    <message>
        <source>This is not a mail: it does not begin with a header (From, Date, Subject). Save the mail from the mail program as .eml.</source>
        <translation>メールではありません（From、Date、Subjectなどのヘッダーで始まっていません）。メールソフトから.eml形式で保存してください。</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>1. The plan</source>
        <translation>1. 計画の体系</translation>
    </message>
    <message>
        <source>2. Opinions</source>
        <translation>2. 意見</translation>
    </message>
    <message>
        <source>3. Responses and categories</source>
        <translation>3. 区の考え方と対応区分</translation>
    </message>
    <message>
        <source>How to use</source>
        <translation>使い方</translation>
    </message>
    <message>
        <source>On the left stands the plan. Ctrl+Shift+N adds a heading, Ctrl+Shift+M one below it, F2 renames it. Alt with the arrow keys, or the mouse, moves it: up and down, one level in, one level out. A list of headings copied from Word or Excel is pasted with Ctrl+Shift+V. “Note the draft numbers” in the menu “Edit” keeps the present numbers; from then on a new item shows （素案：…） beside the numbers that have changed.</source>
        <translation>左側が計画の体系です。Ctrl+Shift+Nで見出しを追加し、Ctrl+Shift+Mで一つ下の階層に追加します。F2で名前を変えます。Altキーと矢印キー、またはマウスで、上下や階層を動かせます。WordやExcelからコピーした見出しの一覧は、Ctrl+Shift+Vで貼り付けられます。「編集」メニューの「素案の番号を記録する」を使うと、その後に番号が変わった項目へ（素案：…）が自動で付きます。</translation>
    </message>
    <message>
        <source>4. Saving, and working together</source>
        <translation>4. 保存と、ほかの人との作業</translation>
    </message>
    <message>
        <source>5. Checking and searching</source>
        <translation>5. 公表前チェックと検索</translation>
    </message>
    <message>
        <source>6. The result, printing and publishing</source>
        <translation>6. 仕上がり・印刷・公表</translation>
    </message>
    <message>
        <source>Everything is saved by itself; the line at the foot says when, and who else is here. Ctrl+Z takes back whatever was done last. Where a colleague has changed the same words, both texts are kept and you choose. Where the shared folder is gone for a while you can go on typing: what you type is kept on this computer and saved when the folder is back. “History of the opinion” (Ctrl+Shift+H) shows who changed what when, and puts earlier words back; “History and earlier versions” in the menu “File” makes a copy of the document as it was, and “Open a safety copy” opens what was kept on this computer. A file of the same name with -journal at its end may stand beside the document: it belongs to it and is needed after a power cut, so please leave it there. Where a shared folder cannot be trusted with the edits of several people, the document is opened for reading only; work in a copy on this computer then, and bring the changes back.</source>
        <translation>入力した内容は自動で保存され、保存した時刻と、ほかに開いている人が画面の一番下に出ます。直前の操作はCtrl+Zで元に戻せます。同じ箇所をほかの人も直していたときは、両方の文を残したまま、どちらにするかを選べます。共有フォルダーにつながらない間も入力は続けられます。入力した文はこの端末に控え、つながりしだい保存します。「この意見の履歴」（Ctrl+Shift+H）で、だれがいつどう直したかを見て、前の文に戻せます。「ファイル」メニューの「変更の履歴と前の版」では、前の時点の文書のコピーを作れます。「控えを開く」では、このPCに残した控えを開けます。文書の隣に、同じ名前で末尾が -journal のファイルができることがあります。文書の一部で、停電などのあとに必要になりますので、消さずに置いておいてください。複数の人の編集を安全に受け止められない共有フォルダーでは、文書は読み取り専用で開きます。そのときは、このPCにコピーを作って作業し、あとで変更を元の文書に戻してください。</translation>
    </message>
    <message>
        <source>7. Letters become opinions</source>
        <translation>7. 受付から意見へ</translation>
    </message>
    <message>
        <source>8. The original words of an opinion</source>
        <translation>8. 意見のもとの原文</translation>
    </message>
    <message>
        <source>Under “Opinions”, the words of the letters that an opinion was made of stand below its note, masked as in the letter, and can be copied. Alt+7 goes there; Enter or a click on the line above the words shows them in their letter, and “Open under Opinions” there leads back. A click on “Original words” folds them away. The list of opinions shows the reference number, which stays the same wherever the opinion moves.</source>
        <translation>「意見」の画面では、意見のもとになった原文が内部メモの下に出ます。墨消しは「受付」と同じままで、コピーもできます。Alt+7で移り、Enterを押すか、原文の上の行をクリックすると、届いた文の中のその箇所が示されます。そこからは「意見の画面で開く」で戻れます。「もとの原文」をクリックすると、たためます。意見の一覧に出る整理番号は、意見を動かしても変わりません。</translation>
    </message>
    <message>
        <source>9. The register of persons</source>
        <translation>9. 提出者台帳</translation>
    </message>
    <message>
        <source>Ctrl+F1 shows the letters, Ctrl+F2 the opinions again. Mails, tables of forms and texts are dropped on the list, or chosen with Ctrl+Shift+L: you see what will be received, and what tells who wrote is masked. A subject that says something of its own is received with the words. Ctrl+L takes what came on paper. In the words of a letter, a double click or Enter marks a sentence, Tab the next words that are left. O makes the marked words an opinion, N chooses its place, L links them to an opinion that is there, G sets them aside with a reason, M masks them, Del frees them again. Words that are used are underlined with their number in the margin. F9 goes on to what is left in all letters: when it finds nothing, every word has its opinion or its reason. K marks a text as looked through for masks; when all are, the menu “Letters” writes the letters themselves, and at any time the record of receipt.</source>
        <translation>Ctrl+F1で「受付」、Ctrl+F2で「意見」の画面に切り替わります。メール、フォームの表、文章のファイルは一覧にドロップするか、Ctrl+Shift+Lで選びます。受け付ける内容が先に示され、誰が書いたかが分かる箇所は墨消しされます。件名に書かれた意見も、本文とともに受け付けます。紙で届いたものはCtrl+Lで入力します。原文では、ダブルクリックかEnterで一文を選び、Tabで次の残りへ進みます。Oで選んだ文が意見になり、Nでその該当箇所を選びます。Lはすでにある意見に結び付け、Gは理由を付けて除き、Mは墨消し、Delは使った箇所を元に戻します。使われた文には下線が付き、余白に番号が出ます。F9はすべての受付の残りへ順に進みます。残りがなければ、どの文にも意見か理由が付いています。Kは、墨消しの確認が済んだという印です。すべての原文に印が付くと、「受付」メニューから提出意見一覧（原文）を書き出せます。受付の記録は、いつでも書き出せます。</translation>
    </message>
    <message>
        <source>10. Departments are asked</source>
        <translation>10. 課への照会</translation>
    </message>
    <message>
        <source>Write the response beside the opinion. Type No. to refer to another opinion: a list appears, by number or by words, and the number follows that opinion wherever it moves. Ctrl with a click on a number goes there. Ctrl+1 to Ctrl+9 choose the category. Ctrl+Shift+U gives the opinion the same response as the one above. The internal note is never printed. Ctrl+Page down and Ctrl+Page up go to the next and the previous opinion, F9 to the next one to do.</source>
        <translation>区の考え方は、意見の隣に書きます。「No.」と入力すると一覧が出て、番号や言葉でほかの意見を差し込めます。意見を動かしても、差し込んだ番号は自動で合います。番号をCtrlキーを押しながらクリックすると、その意見へ移ります。対応区分はCtrl+1～Ctrl+9で選びます。Ctrl+Shift+Uで、一つ上の意見と同じ考え方にまとめられます。内部メモは印刷も公表もされません。次と前の意見へはCtrl+PageDownとCtrl+PageUp、次の未記入へはF9です。</translation>
    </message>
    <message>
        <source>Who wrote never stands in the document. An office that has to keep it uses a register of persons: “Use a register of persons” in the menu “Letters” makes one, or chooses one that is there. It lies in a folder that only those may open who need to know who wrote. From then on names, addresses, the words with nothing masked and the files that came with a letter go into it whenever letters are received or typed, and who wrote the letter that you look at is shown above its words, with a button for each of its files: it opens a copy that cannot be changed. “Edit who wrote” corrects the register. PDFs, pictures and messages of Outlook are received, too: the file is kept, and F2 types its words; the register keeps them with nothing masked. U takes a mask away, with the words of the register. The checks say where somebody of the register stands in what is printed. This computer remembers which register belongs to the document; where it cannot be read, a bar says why, and work goes on without it. “Do not use the register any more” leaves it as it is.</source>
        <translation>誰が書いたかは、文書には入りません。控えが必要な職場では、提出者台帳を使います。「受付」メニューの「提出者台帳を使う」で、新しく作るか、すでにある台帳を選びます。台帳は、提出者を知る必要のある人だけが開けるフォルダーに置いてください。以後、受け付けたものや入力したものの氏名・住所、墨消し前の原文、届いたファイルは台帳に入り、表示中の受付の提出者と届いたファイルが原文の上に表示されます。ファイルのボタンを押すと、書き込みのできないコピーが開きます。「提出者を直す」で台帳の記載を直せます。PDF・画像・Outlookのメッセージも受け付けられ、ファイルを控えたうえで、F2で本文を入力します。入力した本文は、墨消し前のまま台帳に控えます。Uは、台帳の原文を使って墨消しを取り消します。公表前チェックは、台帳にある人が印刷物に残っていないかを調べます。どの台帳を使うかは、このパソコンが覚えます。台帳が読めないときは、理由が画面の上に出て、台帳なしで作業を続けられます。「台帳を閉じる」を選んでも、台帳のファイルはそのまま残ります。</translation>
    </message>
    <message>
        <source>“Persons of the register” (Ctrl+Shift+G) in the menu “Letters” lists everybody in the register that is in use, each with the numbers of his letters. Type a part of the name, of its reading, of the address, telephone or mail, or the number of a letter: only who has it stays, in either width and with or without hyphens. The arrow down leads into the list; Enter corrects who is chosen, and what a colleague wrote meanwhile is told first. Tab leads to his letters, where Enter shows one. Who was joined to another submitter stays in the list with the letters of both: the checks look for both names. Nothing of this enters the document, and Ctrl+Z does not take it back.</source>
        <translation>「受付」メニューの「台帳の提出者一覧」（Ctrl+Shift+G）は、使用中の提出者台帳にある人を、それぞれの受付番号とともに表示します。氏名・フリガナ・住所・電話番号・メールアドレスの一部か受付番号を入力すると、当てはまる人だけが残ります。全角と半角、ハイフンの有無は区別しません。↓で一覧に移り、Enterでその人の記載を直せます。ほかの職員が先に直していたときは、その内容を先にお知らせします。Tabでその人の受付に移り、Enterで原文を表示します。ほかの提出者と統合した人も、両方の受付とともに一覧に残ります（公表前チェックがどちらの氏名も調べるためです）。ここでの変更は文書には入らず、Ctrl+Zでは元に戻りません。</translation>
    </message>
    <message>
        <source>11. Answers about which there is doubt</source>
        <translation>11. 迷う回答の扱い</translation>
    </message>
    <message>
        <source>Above an answer stands why it has to be looked at; below it are buttons for what may be meant. A response that serves several opinions is changed for all of them by Enter, and for this one only by the button. An opinion that was joined to another in the meantime is answered there, or stands for itself again; one that was removed comes back with its answer. A row that a department put in becomes an opinion of its own, or goes on with the answer in the row above. What comes after its day, or after the sheet was closed, is taken in all the same and marked as late. “Letter that goes with it” and “Remind departments” in the menu “Inquiry” write the letters for those who were asked and for those who owe an answer; the office&apos;s own words are kept, and nothing is sent by itself.</source>
        <translation>確認が必要な回答には、その理由が回答の上に出ます。下には、考えられる扱いがボタンで並びます。ほかの意見と共有している考え方は、Enterで採用すると共有先もすべて変わり、ボタンを使うとこの意見だけが変わります。照会のあとに同趣旨としてまとめた意見への回答は、まとめ先への回答にするか、まとめをやめるかを選べます。削除した意見は、回答といっしょに元に戻せます。課が挿し込んだ行は、新しい意見にするか、上の行の回答の続きにできます。期限や締め切りのあとに届いた回答も取り込み、「期限後」と示します。メニュー［照会］の［送付文］と［督促文］は、照会した課や回答の届いていない課への文を作ります。文面は直すと次回にも使われ、自動で送られることはありません。</translation>
    </message>
    <message>
        <source>12. How far each opinion is</source>
        <translation>12. 意見の状態と担当課</translation>
    </message>
    <message>
        <source>The list of opinions says of each how far it is and which department answers for it. This is computed and never typed: not begun, being written, department asked, answer came, confirmed, decided on. A state falls back by itself when the words change. “State” and “Department” above the list show only some: choose one or several, for instance all that is not decided on, or all of one department. A click on the head of a column orders the list by it.</source>
        <translation>意見の一覧には、意見ごとの状態と担当課が出ます。状態は入力するものではなく、未着手・作成中・照会中・回答あり・課確認・決裁済を自動で判定し、文が変わるとひとりでに前の状態に戻ります。一覧の上の［状態］と［担当課］で、出す意見を絞り込めます。未決裁の意見だけ、ある課の意見だけというように、いくつでも選べます。列の見出しをクリックすると、その順に並びます。</translation>
    </message>
    <message>
        <source>13. Those who decide</source>
        <translation>13. 決裁</translation>
    </message>
    <message>
        <source>“Make the approved version” in the menu “Print and publish” writes what those who decide are given, as PDF, Word or Excel: on the first page boxes for them and the facts, then every opinion with its department and its letters. Where something was decided on before, what has changed since is struck through and underlined. Which state it is stands at the foot of every page. The version is kept under its name; the line at the foot of the window says how many opinions have changed since, and a click shows them. The checks name each of them until it is decided on again.</source>
        <translation>メニュー［印刷・公表］の［決裁版を作る］は、決裁に回す資料をPDF・Word・Excelで作ります。1枚目に決裁欄と概要、そのあとに担当課と受付番号の付いた対照表が続きます。前に決裁を受けた版があれば、そこからの変更を見え消しで示します。どの時点の文書かは、各ページの下に入ります。版は名前を付けて残り、画面の下の行に、決裁後に何件変わったかが出ます。クリックすると、その変更が見られます。公表前チェックも、もう一度決裁を受けるまで、変わった意見を1件ずつ知らせます。</translation>
    </message>
    <message>
        <source>14. Phrases</source>
        <translation>14. 定型文</translation>
    </message>
    <message>
        <source>Words that come again and again are kept under “Phrases” in the menu “Opinion”, or taken from a response with “Keep the response as a phrase”. Ctrl+Space in a response lists them, those that begin as what you typed first; below them stand the answers to the most similar opinions of earlier booklets, which are named in the same dialog. Tab goes to the next blank 〔 〕 of a phrase.</source>
        <translation>よく使う文は、メニュー［意見］の［定型文の一覧］に登録するか、［考え方を定型文に加える］で今の考え方から登録します。考え方を書いている途中でCtrl+Spaceを押すと、入力した文字で始まるものから順に出ます。その下には、前に作った冊子から、よく似た意見への考え方が出ます。どの冊子を使うかは、［定型文の一覧］で決めます。文中の空欄〔&#x3000;〕へは、Tabで移れます。</translation>
    </message>
    <message>
        <source>15. The persons of the register</source>
        <translation>15. 台帳の提出者一覧</translation>
    </message>
    <message>
        <source>16. What the plan says otherwise</source>
        <translation>16. 計画の修正箇所</translation>
    </message>
    <message>
        <source>“Categories” in the menu “Print and publish” says for which of them the plan is changed. “Changes of the plan” there lists what the plan says otherwise than its draft: the heading, the words before and after, and the numbers of the opinions that are the reason; where there is none, a reason is written. “New” begins with the opinion that is open. “Write the list of changes” writes the table of old and new as PDF, for Word or Excel, in the order of the plan. The pages on which a heading stands in the draft and in the decided plan are entered with “Number and kind of the heading”. The checks say where a category and the changes, a promise in a response and its category, or a page that was typed and the plan do not agree. A booklet of some opinions only, for a newsletter or a web page: choose them in the list and mark them with “In the extract, or no more”; “Write the extract” in the menu “Print and publish” writes them with a title and a form of their own, under the numbers of the booklet. Where the checks find a word written in several ways, “Write all as” below them takes the one that you choose.</source>
        <translation>「印刷・公表」メニューの「対応区分」で、計画を修正する区分に印を付けます。同じメニューの「計画の修正箇所」には、素案から変わった箇所を、見出し、修正前と修正後の文、対応する意見のNo.とともに登録します。対応する意見がないときは、修正の理由を書きます。「追加」を押すと、開いている意見のNo.と見出しが入ります。「修正箇所一覧の書き出し」で、計画の順に並んだ新旧対照表をPDF・Word・Excelなどに書き出せます。素案と計画での見出しのページは「見出しの番号と種類」で入力します。「公表前チェック」では、対応区分と修正箇所、考え方の「修正します」と対応区分、入力したページと計画が合わないところが示されます。一部の意見だけの冊子（広報用の抜粋）を作るには、一覧で意見を選んで「抜粋に載せる・外す」で印を付け、「印刷・公表」の「広報用の抜粋を書き出す」を選びます。表題と体裁は冊子と別に決められ、番号は冊子と同じです。表記の揺れが見つかったときは、公表前チェックの下の「こちらに揃える」で、揃えたい書き方を選べます。</translation>
    </message>
    <message>
        <source>Ctrl+F3 opens “Inquiries”. Name the departments in the menu “Inquiry”; Ctrl+Shift+K gives the chosen heading, or the chosen opinions, a department in charge. “Issue an inquiry” writes an Excel file for each department into a folder and copies the words of the letter that goes with them. Drop the files that come back on the window: each says how many answers it brought, and nothing has changed yet. On the right every answer stands with what is gone struck through and what is new underlined. Enter takes it, F2 edits it first, Backspace does not take it, P says which opinion it is for, F8 goes to the next one. A click on a change, or Tab and Space, leaves this one out. Ctrl+Shift+A takes all answers about which there is no doubt, as one step that undo takes back. Where the response was changed here in the meantime, you are asked first. A row whose number is lost is found by its words, and marked. Who prefers Word is sent a Word file, a page for each opinion. A file in which nothing was changed is noted, too: “unchanged” stands beside its department, which is not reminded any more. “Write the file of the sheet again” in the menu makes a file that was lost, as it was.</source>
        <translation>Ctrl+F3で［照会］の画面になります。メニュー［照会］で課を登録し、見出しか意見を選んでCtrl+Shift+Kを押すと、担当課を決められます。［照会を出す］は、課ごとのExcelファイルを1つのフォルダーに作り、送付文をクリップボードにコピーします。戻ってきたファイルは、この画面に落とすだけで取り込めます。ファイルごとに回答がいくつあったかを表示し、この時点では考え方は何も変わりません。右側には、消える文を取り消し線、加わる文を下線で示した見え消しを表示します。Enterで採用、F2で直して採用、Backspaceで採用しない、Pでどの意見への回答かの指定、F8で次の回答へ進みます。変更箇所をクリックするか、TabとSpaceで選ぶと、その変更だけを採らないこともできます。Ctrl+Shift+Aは、食い違いのない回答をまとめて採用し、［元に戻す］1回ですべて戻せます。照会のあとにこちらでも考え方を直していたときは、置き換える前にお尋ねします。整理番号が失われた行は文面から意見を探し、その旨を表示します。Wordで回答したい課には、意見ごとに1ページのWordファイルも作れます。何も変更せずに戻ったファイルも控え、課の行に「変更なし」と出て、督促の対象から外れます。ファイルをなくしたときは、メニューの［照会表のファイルをもう一度書き出す］で、照会したときのままのファイルを作れます。</translation>
    </message>
    <message>
        <source>17. Versions, pages and years</source>
        <translation>17. 版との比較・ページ・年度別の集計</translation>
    </message>
    <message>
        <source>18. All keys</source>
        <translation>18. すべてのキー</translation>
    </message>
    <message>
        <source>From nothing to the booklet</source>
        <translation>はじめに：何もないところから冊子まで</translation>
    </message>
    <message>
        <source>Ctrl+N makes a new booklet: write its title, choose a form by its picture, and press Enter.
Copy the headings of the plan from Word or Excel and paste them with Ctrl+Shift+V; what each becomes is shown first.
Choose a heading. Ctrl+Enter adds an opinion there: write it, Tab goes on to the response, Ctrl+1 to Ctrl+9 choose the category, and Ctrl+Enter adds the next one.
The page under “Result” is what will be printed, and follows what you type. Nothing has to be saved, and Ctrl+Z takes back what was done last.
F7 shows what has to be put right, Ctrl+F searches, and Ctrl+H replaces.
Ctrl+Shift+E makes the PDF.
Alt+1 goes to the plan, Alt+2 to the list, Alt+3 and Alt+4 to opinion and response. F11 leaves the two texts alone on the screen, and brings the rest back. Opinions that came as mails, letters or a table are taken in instead: see 2 and 7.</source>
        <translation>Ctrl+Nで新しい公表資料を作ります。計画の名称を書き、絵を見て体裁を選んで、Enterを押します。
計画の見出しは、WordやExcelでコピーし、Ctrl+Shift+Vで貼り付けます。何の見出しになるかを、先に見て確かめられます。
見出しを選び、Ctrl+Enterで意見を追加します。意見を書いたらTabで考え方へ進み、Ctrl+1～Ctrl+9で対応区分を選びます。またCtrl+Enterを押すと、次の意見を追加できます。
「仕上がり」の紙面は印刷される形で、入力に合わせて変わります。保存の操作は要りません。直前にしたことはCtrl+Zで取り消せます。
F7で直すところを確かめ、Ctrl+Fで検索、Ctrl+Hで置換します。
Ctrl+Shift+EでPDFができます。
Alt+1で計画の体系、Alt+2で一覧、Alt+3とAlt+4で意見と考え方へ移ります。F11で意見と考え方だけの画面になり、もう一度押すと戻ります。メールや手紙、表で届いた意見を取り込むときは、2と7をご覧ください。</translation>
    </message>
    <message>
        <source>“Changes since a version” in the menu “File” sets a named version beside the present: every opinion by what it is, not by its number, so that one that moved is not told as gone and come. On the page what went is struck through and what came is underlined; each change can be taken back by itself. “Only what changed” leaves out what stayed. In a Word file they are tracked changes, which are accepted or rejected there, those of the front page, too. A text file has 〔削除：〕 and 〔追加：〕 instead. “Compare with another file” in the same menu shows in the same way what a safety copy, or a copy that a colleague took along, says otherwise: the file is only read and stays as it is, and “From” and “To” can be turned round. In a response, “Page of a heading” prints the page of a heading and follows it; pages that were typed and fit no more are told by the checks, and put right where one heading is meant. “Read the pages of the headings” in the menu “Edit” takes them from the PDF of the plan, or from a table (CSV) with the columns 見出し and ページ: choose the file, and whether it is the draft or the decided plan. Headings that were not found stand first in the list and stay as they are; nothing is set before you say so, and “Take it back” takes all of it back in one step. “Counts over the years” in the menu “Print and publish” sets the documents of several years in one table: add them or drop them there. They are only read; one that cannot be read stands in the list with its reason, and the others count. The table is copied for Excel, or written as Excel with a chart, CSV or PDF.</source>
        <translation>メニュー［ファイル］の［版との比較（見え消し）］では、名前を付けた版と今の文書を見比べられます。意見は番号でなく、その意見そのものをたどって比べますので、移動した意見が「削除と追加」になることはありません。紙面では、なくなった文を取り消し線、加わった文を下線で示し、変更は一つずつ元に戻せます。［変更箇所だけ］にすると、変わっていない意見を省きます。Word文書では変更履歴になり、表題や件数の変更も含めて、Wordで承諾したり元に戻したりできます。テキストでは〔削除：〕と〔追加：〕で示します。同じメニューの［ほかのファイルと比べる］では、控えや、ほかの人が持ち出したコピーとの違いを、同じように見え消しで確かめられます。相手のファイルは読むだけで、何も変わりません。［前］と［後］を入れ替えることもできます。考え方の中では、［見出しのページ］でその見出しのページを印刷でき、ページが変われば印刷も変わります。手で打ったページが合わなくなっていれば、公表前チェックでお知らせし、どの見出しのことか一つに決まるときは［直す］で直せます。メニュー［編集］の［見出しのページを読み取る］では、計画のPDFか、「見出し」と「ページ」の列がある表（CSV）から、見出しのページをまとめて読み取れます。ファイルと、素案か確定した計画かを選びます。見つからなかった見出しは一覧の先頭に出て、そのまま残ります。ボタンを押すまで何も設定されず、設定したあとも［元に戻す］でまとめて戻せます。メニュー［印刷・公表］の［年度別の集計］では、何年分かの文書を一つの表に集計できます。文書は追加するか、ドロップしてください。文書は読むだけで、何も変わりません。読み取れない文書は理由とともに一覧に残り、ほかの文書は集計されます。表はExcel用にコピーするか、グラフ付きのExcel、CSV、PDFに書き出せます。</translation>
    </message>
    <message>
        <source>The checks (F7) say what has to be put right before publication; a click leads to the place, F8 to the next one. Ctrl+F searches in the whole document, in either width and either kana; F3 goes to the next place and Shift+F3 back to the one before, and the panel says which of them it is; Esc goes back to the text. Words can be replaced everywhere at once, and that can be undone. What looks as if it told who somebody is (telephones, addresses, names) is to be confirmed: where it may be published, as the office&apos;s own telephone, “The words found may be published” (Ctrl+Shift+F8) lets the checks pass it over; the list of these words is in “Form of the booklet”. Where a register of persons is in use, everybody in it is looked for, too.</source>
        <translation>公表前チェック（F7）で、公表の前に直すところがわかります。クリックするとその場所へ、F8で次の指摘へ移ります。Ctrl+Fで文書全体を検索します（全角と半角、ひらがなとカタカナは区別しません）。F3で次の検索結果へ、Shift+F3で前の検索結果へ移り、何件目かが表示されます。Escで文章に戻ります。まとめて置き換えることもでき、元に戻せます。電話番号・住所・氏名など、個人が分かりそうな語は「確認」として挙がります。役所の電話番号のように公表してよい語は、「確認」メニューの「この語は公表してよい」（Ctrl+Shift+F8）で、以後の指摘から除けます。除いた語の一覧は「公表資料の体裁」にあります。提出者台帳を使っていれば、台帳にある人の氏名や住所が印刷物に残っていないかも調べます。</translation>
    </message>
    <message>
        <source>On the right stands the page as it will be printed; a click on it selects the opinion. The menu “Print and publish” has the front page, the form of the booklet, the categories, the print preview, printing – also two pages to a side, or as a booklet to be folded and stapled – and “Make a PDF”. Word, text, web page, e-book, pictures for slides, table, Excel and JSON are under “Export” in the menu “File”. A table that others corrected comes back by “Import” there: choose “Take the changes back into the open document”. Only what was changed in the table is taken, as one step that undo takes back; what was changed here as well stays, and is listed with both. A summary that was emptied, or a count that is none, stays as it is, too. “Changes since a version” there shows what became of a version that you named: each change with the page where it is marked, and a button that takes it back; all of it can be written as a PDF, or for Word with tracked changes. What your office prints beside the opinion – 会場, 該当ページ, 略記 – is a free field: “Form of the booklet”, “Free fields” gives up to three of them a name, with a list of values where they are a classification, and a column; the words go below the opinion&apos;s category. The booklet can be set in any font of this computer that may be put into a PDF: “Form of the booklet”, “Letters”. On a computer without that font the checks and the preview before printing say so, and the pages are set in one that comes with Gaiyo. Letters and figures of English are as wide as each is, as in a book. Where your office is used to half-width ones, as a typewriter writes them, choose “Half as wide as a kanji” at “English and figures” there; lines may break elsewhere then, so look through the pages once more.</source>
        <translation>右側は、印刷される紙面そのものです。クリックすると、その意見が選ばれます。「印刷・公表」メニューに、表紙、体裁、対応区分、印刷プレビュー、印刷（1面に2ページ、中とじの冊子も）、「PDFを作る」があります。Word、テキスト、Webページ、電子書籍（EPUB）、スライド用の画像（PNG）、表（CSV）、Excel、JSONは、「ファイル」メニューの「書き出す」から作れます。直してもらった表（ExcelやCSV）が戻ったら、同じメニューの「取り込む」で、「開いている公表資料に変更を取り込む」を選びます。表で直されたところだけを取り込み、［元に戻す］1回ですべて戻せます。こちらでも直していたところはそのまま残し、両方の文を一覧でお知らせします。意見の概要が空になっていたり、件数が数字でなかったりしたところも、文書のまま残します。そこにある「版との比較（見え消し）」では、名前を付けた版から何が変わったかを、変更ごとに、見え消しのページとともに確かめられます。変更は一つずつ元に戻すことができ、全体をPDFや変更履歴つきのWord文書に書き出せます。意見のそばに会場、該当ページ、略記などを印刷するときは、自由項目を使います。「公表資料の体裁」の「自由項目」で三つまで名前を付け（分類にするときは値の一覧も）、「表」の列に加えると、対応区分の下に入力欄が出ます。公表資料は、このパソコンにあってPDFに入れられる書体なら、どれでも組めます（「公表資料の体裁」の「書体」）。その書体がないパソコンでは、点検と印刷プレビューの前にお知らせし、付属の書体で組みます。英数字は、書籍のように字ごとの幅で組みます。ワープロの半角文字のようにそろえている資料では、同じところの「英数字の幅」で「すべて半角幅」を選べます。幅を変えると行の送りが変わることがありますので、ページをもう一度ご確認ください。</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds an opinion below the chosen heading; its number is counted for you. Rows copied from Excel are pasted with Ctrl+Shift+O: the opinion, the response and the symbol each find their place, and a column 取組項目 or 該当箇所 names the heading by its number or title. Where it is not yet known what an opinion refers to, it waits under “Place not decided”; Ctrl+M or the mouse moves it, also several at once. Ctrl+Shift+D divides an opinion at the cursor, Ctrl+Shift+J joins it with the one above. The words above the list show only what is not written or not set yet, one category, what you work on (Ctrl+T), what has a note or shares a response; a click on the head of a column orders the list, and a third one brings the booklet&apos;s order back.</source>
        <translation>Ctrl+Enterで、選んだ見出しに意見を追加します。No.は自動で付きます。Excelからコピーした行は、Ctrl+Shift+Oで貼り付けられます（意見・考え方・対応区分の記号が、それぞれの欄に入ります。取組項目や該当箇所の列があれば、その番号か名前の見出しに入ります）。該当箇所が決まっていない意見は「該当箇所 未定」に置いておき、Ctrl+Mまたはマウスで移します。まとめて移すこともできます。Ctrl+Shift+Dでカーソルの位置から意見を分け、Ctrl+Shift+Jで一つ上の意見とつなげます。一覧の上の「未記入」「未設定」「◎」「自分」（Ctrl+Tで担当にします）「内部メモ」「共有」を選ぶと、当てはまる意見だけが表示されます。列の見出しをクリックすると並べ替わり、3回目で冊子の順に戻ります。</translation>
    </message>
</context>
<context>
    <name>Markup</name>
    <message>
        <source>The { at character %1 is neither {{No:…}} nor {{Page:…}} nor {{lb}}; write a { of the text as {{lb}}.</source>
        <translation>%1文字目の { が {{No:…}}・{{Page:…}}・{{lb}} のいずれでもありません。文章中の { は {{lb}} と書いてください。</translation>
    </message>
</context>
<context>
    <name>MovedWords</name>
    <message>
        <source>%1 opinions were moved to “%2”.</source>
        <translation>%1件を「%2」へ移しました</translation>
    </message>
    <message>
        <source>%1 opinions have no decided place now.</source>
        <translation>%1件を「該当箇所 未定」へ移しました</translation>
    </message>
</context>
<context>
    <name>NodeRemoval</name>
    <message>
        <source>Remove the heading</source>
        <translation>見出しを削除</translation>
    </message>
    <message>
        <source>%1 opinions hang on “%2” or below it. What becomes of them?</source>
        <translation>「%2」とその下に、意見が%1件あります。意見をどうしますか。</translation>
    </message>
    <message>
        <source>Moved to “Place not decided”, they keep their words and responses.</source>
        <translation>「該当箇所 未定」へ移すと、意見の文も考え方もそのまま残ります。</translation>
    </message>
    <message>
        <source>Move them to “Place not decided”</source>
        <translation>未定へ移す</translation>
    </message>
    <message>
        <source>Remove them, too</source>
        <translation>一緒に削除</translation>
    </message>
    <message>
        <source>Remove nothing</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>The file is in an older format of an office program. Open it and save it as .xlsx or .docx, then try again.</source>
        <translation>このファイルは古い形式で保存されています。開いて .xlsx または .docx で保存し直してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The file is protected by a password. Open it, take the password off, save it once more and try again.</source>
        <translation>このファイルにはパスワードがかかっています。開いてパスワードを外し、保存し直してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The file is a workbook of the older format (.xls). Open it and save it as an Excel workbook (.xlsx), then try again.</source>
        <translation>このファイルは古い形式（.xls）のブックです。開いて「Excel ブック（.xlsx）」で保存し直してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The file is a Word document of the older format (.doc). Open it and save it as a Word document (.docx), then try again.</source>
        <translation>このファイルは古い形式（.doc）の Word 文書です。開いて「Word 文書（.docx）」で保存し直してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The file is neither an Excel workbook (.xlsx) nor a Word document (.docx), whatever its name says. Open it in the program that made it and save it as one of them.</source>
        <translation>名前がどうであれ、このファイルは Excel ブック（.xlsx）でも Word 文書（.docx）でもありません。作成したソフトで開き、いずれかの形式で保存してください。</translation>
    </message>
    <message>
        <source>The file lacks its part “%1”. Open it in the program that made it and save it once more.</source>
        <translation>このファイルには、中にあるはずの「%1」がありません。作成したソフトで開き、保存し直してください。</translation>
    </message>
    <message>
        <source>The file is a compressed folder (.zip) with files in it. Please unpack it, and choose the files that were in it.</source>
        <translation>このファイルは、ほかのファイルを入れた圧縮フォルダー（.zip）です。展開して、中に入っていたファイルを選んでください。</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>The argument “%1” is not known here.</source>
        <translation>「%1」という項目は、ここでは使えません。名前を確かめてください。</translation>
    </message>
    <message>
        <source>The argument “%1” is missing or cannot be used.</source>
        <translation>項目「%1」がないか、使えない値です。値を確かめてください。</translation>
    </message>
    <message>
        <source>There is no operation “%1”.</source>
        <translation>「%1」という操作はありません。</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>元に戻す操作はありません。</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>やり直す操作はありません。</translation>
    </message>
    <message>
        <source>The opinion to share with has no response yet; please write it first.</source>
        <translation>まとめる相手の意見に、考え方がまだ書かれていません。先に書いてください。</translation>
    </message>
    <message>
        <source>This opinion shares its response with no other.</source>
        <translation>この意見の考え方は、ほかの意見とまとめられていません。</translation>
    </message>
    <message>
        <source>Somebody has worked on this in the meantime, so it cannot be taken back. Nothing was changed.</source>
        <translation>ほかの人がその後に手を加えているため、元に戻せません。何も変えていません。</translation>
    </message>
    <message>
        <source>The period needs its first and last day, as 2016-07-01, in this order.</source>
        <translation>意見募集期間は、初日と最終日をこの順に、2016-07-01 の形で指定してください。</translation>
    </message>
    <message>
        <source>A heading cannot be moved below itself; please choose another place.</source>
        <translation>見出しを、その見出し自身の下に移すことはできません。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>Opinions hang on this heading or below it. Please move them first, or remove them together with it.</source>
        <translation>この見出しの下に意見があります。先に意見を移すか、意見ごと削除することを指定してください。</translation>
    </message>
    <message>
        <source>There is no “%1” in the document.</source>
        <translation>「%1」は、この文書にありません。</translation>
    </message>
    <message>
        <source>Several categories have the symbol “%1”; please name the one meant by its id.</source>
        <translation>記号「%1」の対応区分が複数あります。どれかをidで指定してください。</translation>
    </message>
    <message>
        <source>“%1” does not stand in the place that “before” means; please name a row of the same place.</source>
        <translation>「%1」は移す先の並びにありません。beforeには、同じ場所にあるものを指定してください。</translation>
    </message>
    <message>
        <source>Somebody changed “%1” in the meantime. Nothing was overwritten; please compare both texts.</source>
        <translation>ほかの人が先に「%1」を直しました。上書きはしていません。両方の文を見比べてください。</translation>
    </message>
    <message>
        <source>The connection was lost during the save. Whether it arrived is looked up as soon as the file can be reached again; your words are kept.</source>
        <translation>保存の途中で接続が切れました。ファイルにつながりしだい、保存できたかどうかを確かめます。入力した文章は失われません。</translation>
    </message>
    <message>
        <source>Somebody has worked on what was to be removed. Nothing was removed; please look at it once more.</source>
        <translation>削除しようとしたものに、ほかの人が手を入れています。まだ何も削除していません。もう一度内容を確かめてください。</translation>
    </message>
    <message>
        <source>There is no original “%1”.</source>
        <translation>原文「%1」はこの文書にありません。</translation>
    </message>
    <message>
        <source>An opinion cannot be joined to itself; please choose another one.</source>
        <translation>意見を自分自身と同趣旨にすることはできません。別の意見を選んでください。</translation>
    </message>
    <message>
        <source>The number %1 is too large: letters are numbered from 1 to %2.</source>
        <translation>受付番号%1は大きすぎます。1から%2までの番号にしてください。</translation>
    </message>
    <message>
        <source>The number %1 is another letter&apos;s; please give the next one.</source>
        <translation>受付番号%1は別の受付で使われています。次の番号を付けてください。</translation>
    </message>
    <message>
        <source>Opinions were cut out of this letter. Please remove them first, or remove them together with it.</source>
        <translation>この受付から切り出した意見があります。先に意見を削除するか、一緒に削除してください。</translation>
    </message>
    <message>
        <source>The masked words are not kept in the document. They can be shown again only with the register of persons, which has them.</source>
        <translation>墨消しした文字はこの文書には残っていません。元に戻すには、原文を保管している提出者台帳が必要です。</translation>
    </message>
    <message>
        <source>These are not the words that were masked: their length is another.</source>
        <translation>墨消しした文字と文字数が違うため、元に戻せません。</translation>
    </message>
    <message>
        <source>A masked place would be changed. Please leave the masks (■) as they are; they can be taken away with the register of persons.</source>
        <translation>墨消しした箇所が変わってしまいます。■はそのままにしてください。墨消しは、提出者台帳を使って取り消せます。</translation>
    </message>
    <message>
        <source>These words came by machine and are kept as they came. Only what was typed here can be corrected.</source>
        <translation>この原文は届いたままの形で保管されています。直せるのは、ここで入力した原文だけです。</translation>
    </message>
    <message>
        <source>“start” and “end” must be positions in the text, the first before the second, that divide no character.</source>
        <translation>「start」と「end」には、原文の中の位置を、文字の途中で切れないように前後の順で指定してください。</translation>
    </message>
    <message>
        <source>“%1” is no reason for a mask.</source>
        <translation>「%1」は墨消しの理由として使えません。</translation>
    </message>
    <message>
        <source>“%1” is, or was, the id of a row.</source>
        <translation>「%1」は、いまある行、またはかつてあった行の id です。</translation>
    </message>
    <message>
        <source>Somebody has corrected these words in the meantime. Nothing was done; please mark them once more.</source>
        <translation>その間に、ほかの人がこの原文を訂正しました。何も変更していません。もう一度選び直してください。</translation>
    </message>
    <message>
        <source>There is no department “%1” in the document.</source>
        <translation>課「%1」は、この文書にありません。</translation>
    </message>
    <message>
        <source>A heading has one department; further ones are named opinion by opinion.</source>
        <translation>見出しに指定できる課は1つです。ほかの課は、意見ごとに指定してください。</translation>
    </message>
    <message>
        <source>This department was asked, or has answered, and so it stays.</source>
        <translation>この課は照会先となっているか、回答があるため、削除できません。</translation>
    </message>
    <message>
        <source>There is no opinion “%1” in the document.</source>
        <translation>意見「%1」は、この文書にありません。</translation>
    </message>
    <message>
        <source>Departments have answered in this round, and so it stays.</source>
        <translation>この照会には課からの回答があるため、削除できません。</translation>
    </message>
    <message>
        <source>No opinion is assigned to this department, so there is nothing to ask.</source>
        <translation>この課が所管する意見がないため、照会するものがありません。</translation>
    </message>
    <message>
        <source>There is, and was, no opinion “%1” in the document.</source>
        <translation>意見「%1」は、この文書になく、過去にもありませんでした。</translation>
    </message>
    <message>
        <source>The answers of this file are in the document already: %1.</source>
        <translation>このファイルの回答は、取り込み済みです：%1</translation>
    </message>
    <message>
        <source>response</source>
        <translation>考え方</translation>
    </message>
    <message>
        <source>summary of the opinion</source>
        <translation>意見の概要</translation>
    </message>
    <message>
        <source>category</source>
        <translation>対応区分</translation>
    </message>
    <message>
        <source>note</source>
        <translation>内部メモ</translation>
    </message>
    <message>
        <source>title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>place in the plan</source>
        <translation>該当箇所</translation>
    </message>
    <message>
        <source>count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>decision on the answer</source>
        <translation>回答についての判断</translation>
    </message>
    <message>
        <source>There is a department “%1” already. Please give this one a name of its own, so that their sheets can be told apart.</source>
        <translation>「%1」という課はすでにあります。照会表を区別できるよう、別の名前にしてください。</translation>
    </message>
    <message>
        <source>The answer says nothing about “%1”.</source>
        <translation>この回答には「%1」についての記載がありません。</translation>
    </message>
    <message>
        <source>The opinion of this answer is not known, or is gone. Please say which one it answers first.</source>
        <translation>この回答がどの意見へのものかわからないか、その意見が削除されています。先に、回答先の意見を指定してください。</translation>
    </message>
    <message>
        <source>The opinion of this answer has been joined to another and is answered there. Please say that the answer is for that one.</source>
        <translation>この回答の意見は、同趣旨としてほかの意見にまとめられ、そちらに考え方があります。回答先を、まとめた先の意見に変えてください。</translation>
    </message>
    <message>
        <source>Why a finding may stand has to be said in a few words.</source>
        <translation>指摘を無視する理由を短く書いてください。</translation>
    </message>
    <message>
        <source>Somebody has worked on “%1” in the meantime, so this cannot be taken back. Nothing was changed.</source>
        <translation>「%1」にほかの人がその後手を加えているため、元に戻せません。何も変えていません。</translation>
    </message>
    <message>
        <source>“%1” is back already, so its removal cannot be taken back. Nothing was changed.</source>
        <translation>「%1」はすでに戻っているため、削除を元に戻す必要はありません。何も変えていません。</translation>
    </message>
    <message>
        <source>“%1” has been removed in the meantime, so this cannot be taken back. Nothing was changed.</source>
        <translation>「%1」がその後に削除されているため、元に戻せません。何も変えていません。</translation>
    </message>
    <message>
        <source>What this belongs to has been removed in the meantime, so it cannot be taken back. Nothing was changed.</source>
        <translation>関係する見出しや意見などがその後に削除されているため、元に戻せません。何も変えていません。</translation>
    </message>
    <message>
        <source>The heading that “%1” stood under has been removed in the meantime, so this cannot be taken back. Nothing was changed.</source>
        <translation>「%1」があった見出しがその後に削除されているため、元に戻せません。何も変えていません。</translation>
    </message>
    <message>
        <source>The category that “%1” had has been removed in the meantime, so this cannot be taken back. Nothing was changed.</source>
        <translation>「%1」の対応区分がその後に削除されているため、元に戻せません。何も変えていません。</translation>
    </message>
    <message>
        <source>What “%1” belongs to has been removed in the meantime, so this cannot be taken back. Nothing was changed.</source>
        <translation>「%1」に関係する見出しや意見などがその後に削除されているため、元に戻せません。何も変えていません。</translation>
    </message>
    <message>
        <source>Something was put below “%1” in the meantime, so this cannot be taken back. Nothing was changed.</source>
        <translation>「%1」の下にその後に意見や見出しが置かれているため、元に戻せません。何も変えていません。</translation>
    </message>
    <message>
        <source>“%1” has been used in the meantime, so this cannot be taken back. Nothing was changed.</source>
        <translation>「%1」がその後に使われているため、元に戻せません。何も変えていません。</translation>
    </message>
</context>
<context>
    <name>OperationName</name>
    <message>
        <source>Change of the front page</source>
        <translation>表紙の記載の変更</translation>
    </message>
    <message>
        <source>Change of the booklet&apos;s form</source>
        <translation>公表資料の体裁の変更</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>対応区分の追加</translation>
    </message>
    <message>
        <source>Change of a category</source>
        <translation>対応区分の変更</translation>
    </message>
    <message>
        <source>Removal of a category</source>
        <translation>対応区分の削除</translation>
    </message>
    <message>
        <source>Change of the categories</source>
        <translation>対応区分の変更</translation>
    </message>
    <message>
        <source>New heading</source>
        <translation>見出しの追加</translation>
    </message>
    <message>
        <source>Change of a heading</source>
        <translation>見出しの変更</translation>
    </message>
    <message>
        <source>Move of a heading</source>
        <translation>見出しの移動</translation>
    </message>
    <message>
        <source>Removal of a heading</source>
        <translation>見出しの削除</translation>
    </message>
    <message>
        <source>Pasted headings</source>
        <translation>見出しの貼り付け</translation>
    </message>
    <message>
        <source>Noting the draft numbers</source>
        <translation>素案の番号の控え</translation>
    </message>
    <message>
        <source>New opinion</source>
        <translation>意見の追加</translation>
    </message>
    <message>
        <source>Pasted opinions</source>
        <translation>意見の貼り付け</translation>
    </message>
    <message>
        <source>Change of an opinion</source>
        <translation>意見の変更</translation>
    </message>
    <message>
        <source>Change of a response</source>
        <translation>区の考え方の変更</translation>
    </message>
    <message>
        <source>Sharing of a response</source>
        <translation>考え方をまとめる</translation>
    </message>
    <message>
        <source>Separation of a response</source>
        <translation>考え方を分ける</translation>
    </message>
    <message>
        <source>Move of an opinion</source>
        <translation>意見の移動</translation>
    </message>
    <message>
        <source>Division of an opinion</source>
        <translation>意見を分ける</translation>
    </message>
    <message>
        <source>Joining of opinions</source>
        <translation>意見をつなげる</translation>
    </message>
    <message>
        <source>Removal of an opinion</source>
        <translation>意見の削除</translation>
    </message>
    <message>
        <source>Replacing</source>
        <translation>置換</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>New booklet</source>
        <translation>新しい公表資料</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redone</source>
        <translation>やり直し</translation>
    </message>
    <message>
        <source>Changes brought in from a copy</source>
        <translation>コピーの変更の取り込み</translation>
    </message>
    <message>
        <source>Return to an earlier version</source>
        <translation>前の版の取り出し</translation>
    </message>
    <message>
        <source>Version with a name</source>
        <translation>版として残す</translation>
    </message>
    <message>
        <source>Removal of earlier words for good</source>
        <translation>以前の文の完全な消去</translation>
    </message>
    <message>
        <source>Copy to hand over</source>
        <translation>引き渡し用のコピー</translation>
    </message>
    <message>
        <source>Recovery of a damaged file</source>
        <translation>壊れたファイルからの取り出し</translation>
    </message>
    <message>
        <source>Standing for itself again</source>
        <translation>同趣旨の取り消し</translation>
    </message>
    <message>
        <source>New letter</source>
        <translation>受付の追加</translation>
    </message>
    <message>
        <source>Change of a letter</source>
        <translation>受付の変更</translation>
    </message>
    <message>
        <source>Removal of a letter</source>
        <translation>受付の削除</translation>
    </message>
    <message>
        <source>Change of a submitter</source>
        <translation>提出者の変更</translation>
    </message>
    <message>
        <source>Joining of submitters</source>
        <translation>提出者の統合</translation>
    </message>
    <message>
        <source>New original</source>
        <translation>原文の追加</translation>
    </message>
    <message>
        <source>Correction of an original</source>
        <translation>原文の訂正</translation>
    </message>
    <message>
        <source>Look through an original</source>
        <translation>墨消しの確認</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>墨消し</translation>
    </message>
    <message>
        <source>Taking a mask away</source>
        <translation>墨消しの取り消し</translation>
    </message>
    <message>
        <source>Cutting out an opinion</source>
        <translation>意見の切り出し</translation>
    </message>
    <message>
        <source>Linking to an opinion</source>
        <translation>原文と意見の対応付け</translation>
    </message>
    <message>
        <source>Setting words aside</source>
        <translation>原文の対象外の指定</translation>
    </message>
    <message>
        <source>Freeing words of an original</source>
        <translation>原文の割り当ての取り消し</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>定型文の追加</translation>
    </message>
    <message>
        <source>Change of a phrase</source>
        <translation>定型文の変更</translation>
    </message>
    <message>
        <source>Removal of a phrase</source>
        <translation>定型文の削除</translation>
    </message>
    <message>
        <source>Receiving letters</source>
        <translation>提出された意見の受付</translation>
    </message>
    <message>
        <source>Change of how far an opinion is</source>
        <translation>進み具合の変更</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>課の追加</translation>
    </message>
    <message>
        <source>Change of a department</source>
        <translation>課の変更</translation>
    </message>
    <message>
        <source>Removal of a department</source>
        <translation>課の削除</translation>
    </message>
    <message>
        <source>Naming the departments in charge</source>
        <translation>所管課の指定</translation>
    </message>
    <message>
        <source>New inquiry</source>
        <translation>照会の追加</translation>
    </message>
    <message>
        <source>Change of an inquiry</source>
        <translation>照会の変更</translation>
    </message>
    <message>
        <source>Removal of an inquiry</source>
        <translation>照会の削除</translation>
    </message>
    <message>
        <source>Issue of an inquiry sheet</source>
        <translation>照会表の作成</translation>
    </message>
    <message>
        <source>Closing of an inquiry sheet</source>
        <translation>照会表の締め切り</translation>
    </message>
    <message>
        <source>Answers of departments read in</source>
        <translation>回答の取り込み</translation>
    </message>
    <message>
        <source>Placing of an answer</source>
        <translation>回答先の意見の指定</translation>
    </message>
    <message>
        <source>Taking of an answer</source>
        <translation>回答の採用</translation>
    </message>
    <message>
        <source>Not taking an answer</source>
        <translation>回答の不採用</translation>
    </message>
    <message>
        <source>Table written to a file</source>
        <translation>一覧表の書き出し</translation>
    </message>
    <message>
        <source>Inquiry to departments</source>
        <translation>所管課への照会</translation>
    </message>
    <message>
        <source>Decision on answers</source>
        <translation>回答の採否</translation>
    </message>
    <message>
        <source>Change of the departments</source>
        <translation>課の一覧の変更</translation>
    </message>
    <message>
        <source>Change of the phrases</source>
        <translation>定型文の変更</translation>
    </message>
    <message>
        <source>Approved version</source>
        <translation>決裁版</translation>
    </message>
    <message>
        <source>Taking back of a change</source>
        <translation>変更の取り消し</translation>
    </message>
    <message>
        <source>Letting a finding stand</source>
        <translation>指摘の無視</translation>
    </message>
    <message>
        <source>Putting findings right</source>
        <translation>指摘の修正</translation>
    </message>
    <message>
        <source>New change of the plan</source>
        <translation>計画の修正箇所の追加</translation>
    </message>
    <message>
        <source>Change of a plan change</source>
        <translation>計画の修正箇所の変更</translation>
    </message>
    <message>
        <source>Move of a plan change</source>
        <translation>計画の修正箇所の移動</translation>
    </message>
    <message>
        <source>Removal of a plan change</source>
        <translation>計画の修正箇所の削除</translation>
    </message>
    <message>
        <source>Change of the plan changes</source>
        <translation>計画の修正箇所の編集</translation>
    </message>
    <message>
        <source>Pages of the plan read in</source>
        <translation>計画のページの読み込み</translation>
    </message>
    <message>
        <source>Bringing back of a removed opinion</source>
        <translation>削除された意見の復元</translation>
    </message>
</context>
<context>
    <name>OpinionCounts</name>
    <message>
        <source>%2 (%1 opinions)</source>
        <comment>category: △ → □</comment>
        <translation>%1件の%2</translation>
    </message>
    <message>
        <source>%1 opinions: %2</source>
        <comment>moved to …</comment>
        <translation>%1件の意見：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 opinions joined into one</source>
        <translation>%1件の意見を1件につなげた</translation>
    </message>
    <message>
        <source>An opinion divided into two</source>
        <translation>1件の意見を2件に分けた</translation>
    </message>
    <message>
        <source>%1 opinions added</source>
        <translation>%1件の意見を追加</translation>
    </message>
    <message>
        <source>%1 opinions removed</source>
        <translation>%1件の意見を削除</translation>
    </message>
</context>
<context>
    <name>OpinionJoin</name>
    <message>
        <source>%1 had %2</source>
        <comment>a value</comment>
        <translation>%1は%2</translation>
    </message>
    <message>
        <source>“%1” differed: %2.</source>
        <translation>%1が違っていました：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>It stands for %1 opinions now.</source>
        <translation>%1件分の意見になりました</translation>
    </message>
</context>
<context>
    <name>OpinionOfLetter</name>
    <message>
        <source>%1 (ref. %2)</source>
        <translation>%1（整理番号%2）</translation>
    </message>
    <message>
        <source>ref. %1</source>
        <translation>整理番号%1</translation>
    </message>
</context>
<context>
    <name>OpinionPick</name>
    <message>
        <source>&amp;No. or words of the opinion</source>
        <translation>No.または意見の言葉(&amp;N)</translation>
    </message>
</context>
<context>
    <name>OpinionStates</name>
    <message>
        <source>Not begun</source>
        <translation>未着手</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>作成中</translation>
    </message>
    <message>
        <source>Department asked</source>
        <translation>照会中</translation>
    </message>
    <message>
        <source>Answer came</source>
        <translation>回答あり</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>課確認</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>決裁済</translation>
    </message>
</context>
<context>
    <name>OriginalsGate</name>
    <message>
        <source>Write the letters themselves</source>
        <translation>提出意見一覧（原文）を書き出す</translation>
    </message>
    <message>
        <source>%1 of the originals were not looked through for what has to be masked; the first is %2. Nothing was written.</source>
        <translation>墨消しの確認が済んでいない原文が%1件あります（最初は%2）。何も書き出していません。</translation>
    </message>
    <message>
        <source>Read each of them, mask (M) what may not be shown, and mark it as looked through (K).</source>
        <translation>それぞれの原文を読み、公表できない部分を墨消し（M）してから、確認済み（K）にしてください。</translation>
    </message>
    <message>
        <source>&amp;Go to the first</source>
        <translation>最初の原文へ(&amp;G)</translation>
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
        <translation>意見「%1」の考え方「%2」が文書にありません。</translation>
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
        <translation>考え方「%1」：%2</translation>
    </message>
    <message>
        <source>The heading “%1” hangs on itself, directly or in a circle.</source>
        <translation>見出し「%1」が、自分自身の下に置かれています（ほかの見出しを通じた場合も含みます）。親の指定を直してください。</translation>
    </message>
    <message>
        <source>Opinions are joined to “%1”, which is joined to another itself.</source>
        <translation>「%1」は、ほかの意見と同趣旨とされているのに、別の意見の代表にもなっています。</translation>
    </message>
    <message>
        <source>An opinion is joined to one that is not in the document.</source>
        <translation>同趣旨の相手が文書にない意見があります。</translation>
    </message>
    <message>
        <source>The row “%1” names “%2”, which is not in the document.</source>
        <translation>「%1」が指す「%2」が文書にありません。</translation>
    </message>
    <message>
        <source>“%2” cannot stand in the row “%1”.</source>
        <translation>「%1」に「%2」という値は使えません。</translation>
    </message>
    <message>
        <source>The passage “%1” must have an opinion or a reason, and not both.</source>
        <translation>切り出した箇所「%1」には、意見か理由のどちらか一方を指定してください。</translation>
    </message>
    <message>
        <source>The stretch “%1” ends before it starts.</source>
        <translation>「%1」の範囲は、終わりが始まりより前になっています。</translation>
    </message>
</context>
<context>
    <name>PagesImport</name>
    <message>
        <source>The first row must name a column ページ, and one of id, 番号 and 見出し.</source>
        <translation>1行目には、「ページ」の列と、「id」「番号」「見出し」のいずれかの列の名前が必要です。</translation>
    </message>
</context>
<context>
    <name>PastRows</name>
    <message>
        <source>the removed opinion “%1”</source>
        <translation>削除された意見「%1」</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1「%2」</translation>
    </message>
    <message>
        <source>%1 (removed)</source>
        <translation>%1（削除済み）</translation>
    </message>
    <message>
        <source>the removed opinion “%1” (reference number %2)</source>
        <translation>削除された意見「%1」（整理番号%2）</translation>
    </message>
    <message>
        <source>(%1 without a title)</source>
        <translation>（%1：名前なし）</translation>
    </message>
    <message>
        <source>letter %1</source>
        <translation>受付%1</translation>
    </message>
    <message>
        <source>the original “%2” of %1</source>
        <translation>%1の原文「%2」</translation>
    </message>
    <message>
        <source>who wrote letter %1</source>
        <translation>受付%1の提出者</translation>
    </message>
    <message>
        <source>a submitter who is not there any more</source>
        <translation>今はない提出者</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>department, inquiry</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>%1 (in %2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Place not decided</source>
        <translation>該当箇所 未定</translation>
    </message>
    <message>
        <source>&amp;Number or words of the heading</source>
        <translation>見出しの番号または言葉(&amp;N)</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Setting the pages…</source>
        <translation>ページを組んでいます…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>用紙への割り付け</translation>
    </message>
    <message>
        <source>Pages on the sheets</source>
        <translation>割り付け</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>印刷しています…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>PublishedText</name>
    <message>
        <source>Line %1: the row is broken over several lines; its cells were put together.</source>
        <translation>%1 行目：行の途中に改行があるため、セルをつなぎました。</translation>
    </message>
    <message>
        <source>Line %1: the row ends before its last column, and the next line is none of the table: its response is left open. Please compare it with the original.</source>
        <translation>%1 行目：行が最後の列の前で終わり、次の行が表の行ではないため、考え方は空欄にしました。元の文書と見比べてください。</translation>
    </message>
    <message>
        <source>Line %1: the symbol of the category “%2” is missing; %3 was taken.</source>
        <translation>%1行目：対応区分「%2」の記号がないため、%3としました。</translation>
    </message>
    <message>
        <source>Line %1: from here on the columns are “%2”.</source>
        <translation>%1行目：ここから列が「%2」に変わるものとして読みました。</translation>
    </message>
    <message>
        <source>Line %1: “%2” was taken for the category and the response for empty.</source>
        <translation>%1行目：「%2」を対応区分、考え方を空として読みました。</translation>
    </message>
    <message>
        <source>Line %1: the number %2 follows %3; the rows were taken in the order of the text.</source>
        <translation>%1行目：番号が%3の次に%2となっています。行はテキストの順に読みました。</translation>
    </message>
    <message>
        <source>Line %1: opinions stand before the first heading; their place is left undecided.</source>
        <translation>%1行目：最初の見出しより前に意見があるため、該当箇所を未定としました。</translation>
    </message>
    <message>
        <source>There is no row of column headings; the columns were taken as number, opinion, response and category.</source>
        <translation>列の見出し行がないため、列を番号・意見・考え方・対応区分の順として読みました。</translation>
    </message>
    <message>
        <source>No numbered opinion was found in this text. Check that it is the published list of opinions, or a table saved as CSV.</source>
        <translation>番号の付いた意見が見つかりません。公表された意見の一覧のテキストか、CSVで保存した表かどうかを確認してください。</translation>
    </message>
    <message>
        <source>The text has headings only; no opinion stands in it.</source>
        <translation>このテキストには見出しだけがあり、意見は1件もありません。</translation>
    </message>
    <message>
        <source>Columns can be chosen in tables only; this is a text.</source>
        <translation>列の割り当ては表でのみ使えます。これは文章のファイルです。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between numbers of lines</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Line %1: the column heading “%2” looks misspelled.</source>
        <translation>%1行目：欄の見出し「%2」は誤りと思われます。</translation>
    </message>
    <message>
        <source>Line %1: the column heading “%2” was taken for “%3”.</source>
        <translation>%1行目：欄の見出し「%2」は「%3」の誤りと見て読みました。</translation>
    </message>
    <message>
        <source>The headings have （素案：…） in full width %1 times and in half width, or half in it, %2 times; the numbers were taken, and all are printed in full width.</source>
        <translation>見出しの（素案：…）は、括弧・コロンとも全角のもの（%1か所）と、半角の混ざるもの（%2か所）があります。番号だけを読み、冊子ではどれも全角で印刷します。</translation>
    </message>
    <message>
        <source>The text has marks of opinions and responses, but no opinion below any of them.</source>
        <translation>意見と考え方の印はありますが、その下に意見が一つもありません。</translation>
    </message>
    <message>
        <source>Line %1: “%2” is marked in another way than the other opinions and responses, and was left where it stands.</source>
        <translation>%1 行目：「%2」は、ほかの意見や考え方と印が違うため、前後の文の一部として読みました。</translation>
    </message>
    <message>
        <source>Line %1: the response has the number %2, and stands below the opinion “%3”.</source>
        <translation>%1 行目：考え方の番号は%2ですが、意見「%3」の下にあります。</translation>
    </message>
    <message>
        <source>Line %1: a second response of one opinion; both were taken as one.</source>
        <translation>%1 行目：一つの意見に考え方が二つあるため、つなげて一つにしました。</translation>
    </message>
    <message>
        <source>Line %1: no response stands below this opinion.</source>
        <translation>%1 行目：この意見の下に、考え方がありません。</translation>
    </message>
    <message>
        <source>Line %1: “%2” was taken for a heading.</source>
        <translation>%1 行目：「%2」を見出しとして読みました。</translation>
    </message>
    <message>
        <source>Line %1: the words from here to the end of the text were taken for the last response.</source>
        <translation>%1 行目：ここから終わりまでは、最後の考え方の一部として読みました。</translation>
    </message>
    <message>
        <source>The text has no table: what stands below “%1” was taken for an opinion, and what stands below “%2” for its response.</source>
        <translation>表のないテキストです。「%1」の下を意見、「%2」の下をその考え方として読みました。</translation>
    </message>
</context>
<context>
    <name>QProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>This is no recovery file of Gaiyo, or its beginning is damaged; there is nothing in it to bring back.</source>
        <translation>Gaiyoの復旧用ファイルではないか、先頭が壊れています。元に戻せる文章はありません。</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>The register of persons %1 was not found. Check its name and whether you may see its folder; without it letters can still be taken in, and names are left out then.</source>
        <translation>提出者台帳 %1 が見つかりません。名前と、そのフォルダーを見る権限があるかを確かめてください。台帳がなくても受付はでき、その場合、氏名などは取り込まれません。</translation>
    </message>
    <message>
        <source>You have no right to the register of persons %1. Ask whoever keeps it; without it letters can still be taken in, and names are left out then.</source>
        <translation>提出者台帳 %1 を使う権限がありません。台帳の管理者に相談してください。台帳がなくても受付はでき、その場合、氏名などは取り込まれません。</translation>
    </message>
    <message>
        <source>The register of persons %1 is damaged. Put back the copy that your office keeps of it; the document itself does not need it.</source>
        <translation>提出者台帳 %1 が壊れています。職場で保管しているコピーに戻してください。意見の文書は、台帳がなくても使えます。</translation>
    </message>
    <message>
        <source>Somebody else is working in the register of persons %1. Wait a moment and try again.</source>
        <translation>ほかの人が提出者台帳 %1 に書き込んでいます。少し待ってから、もう一度行ってください。</translation>
    </message>
    <message>
        <source>%1 is the register of another document, and nothing was taken in. Choose the one that belongs to this document, or make a new one.</source>
        <translation>%1 は別の文書の提出者台帳のため、何も取り込みませんでした。この文書の台帳を選ぶか、新しく作ってください。</translation>
    </message>
    <message>
        <source>The removal of the register of persons %1 was begun and not finished. Remove it once more; it takes nothing in.</source>
        <translation>提出者台帳 %1 は、廃棄の途中で止まっています。もう一度廃棄を行ってください。この台帳には何も取り込めません。</translation>
    </message>
    <message>
        <source>The folder %1 with the files of the register %2 is not beside it: one was moved without the other. Put them together again.</source>
        <translation>提出者台帳 %2 の添付ファイルのフォルダー %1 が、台帳と同じ場所にありません。片方だけが移されています。同じ場所にそろえてください。</translation>
    </message>
    <message>
        <source>A row of %1 is not as it was written: %2.</source>
        <translation>%1 の行が、書き込んだときの内容と違っています（%2）。</translation>
    </message>
    <message>
        <source>A file that came with a letter is not there: %1.</source>
        <translation>受け付けた添付ファイルがありません（%1）。</translation>
    </message>
    <message>
        <source>A file is not as it came: %1.</source>
        <translation>添付ファイルが、受け付けたときの内容と違っています（%1）。</translation>
    </message>
    <message>
        <source>This lies in the folder, and no letter of the register has it: %1.</source>
        <translation>添付のフォルダーに、台帳のどの受付のものでもないファイルがあります（%1）。</translation>
    </message>
    <message>
        <source>%1 is the register of another document. Choose the one that belongs to this document.</source>
        <translation>%1 は別の文書の提出者台帳です。この文書の台帳を指定してください。</translation>
    </message>
    <message>
        <source>%1 is no register of persons, or an empty file. Choose the register that was made for this document, or make a new one.</source>
        <translation>%1 は提出者台帳ではないか、空のファイルです。この文書の台帳を選ぶか、新しく作ってください。</translation>
    </message>
    <message>
        <source>Somebody else has changed this person in the register meanwhile.</source>
        <translation>この提出者の台帳の記載は、ほかの人がすでに直しています。</translation>
    </message>
    <message>
        <source>Somebody else has changed these words in the register meanwhile.</source>
        <translation>この原文の台帳の記載は、ほかの人がすでに直しています。</translation>
    </message>
</context>
<context>
    <name>RescueCopy</name>
    <message>
        <source>%1 - copy</source>
        <translation>%1のコピー</translation>
    </message>
    <message>
        <source>What is on the screen was saved as “%1”.</source>
        <translation>画面の内容を「%1」に保存しました。</translation>
    </message>
    <message>
        <source> The letters are not in it: their words are read from the file, which is out of reach.</source>
        <translation>受付（原文と提出者）は入っていません。原文は元のファイルから読み取るためです。</translation>
    </message>
    <message>
        <source> Words of %1 fields that somebody else had changed, too, are not in it; they stay on this computer until the file is back.</source>
        <translation>ほかの人も直していた%1か所の文は入っていません。元のファイルに戻るまで、このパソコンに残してあります。</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>コピーを保存</translation>
    </message>
    <message>
        <source>Saving a copy…</source>
        <translation>コピーを保存しています…</translation>
    </message>
</context>
<context>
    <name>ReturnPreview</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Without a row</source>
        <translation>表に行がない</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>No.%1</source>
        <translation>No.%1</translation>
    </message>
    <message>
        <source>No.%1 (%2)</source>
        <translation>No.%1（%2）</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1行目</translation>
    </message>
    <message>
        <source>Stays as it is here</source>
        <translation>文書のまま</translation>
    </message>
    <message>
        <source>It was removed here, and changed in the table: %1</source>
        <translation>こちらで取り除いた意見が、表で直されています：%1</translation>
    </message>
    <message>
        <source>“%1” was changed here and in the table. Here: %2 / in the table: %3</source>
        <translation>「%1」は、こちらでも表でも直されています。こちら：%2&#x3000;表：%3</translation>
    </message>
    <message>
        <source>The reference number %1 stands in several rows: %2</source>
        <translation>整理番号%1の行が複数あります：%2</translation>
    </message>
    <message>
        <source>No opinion has the reference number %1: %2</source>
        <translation>整理番号%1の意見がありません：%2</translation>
    </message>
    <message>
        <source>The opinion with the reference number %1 says something else: %2</source>
        <translation>整理番号%1の意見とは文が違います：%2</translation>
    </message>
    <message>
        <source>Nobody&apos;s row</source>
        <translation>どの意見か不明</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>New</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>追加 %1件</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>変更 %1件</translation>
    </message>
    <message>
        <source>The same: %1</source>
        <translation>同じ %1件</translation>
    </message>
    <message>
        <source>Without a row: %1</source>
        <translation>表に行がない %1件</translation>
    </message>
    <message>
        <source>Places that stay as they are here: %1</source>
        <translation>文書のまま %1か所</translation>
    </message>
    <message>
        <source>Nobody&apos;s rows: %1</source>
        <translation>どの意見か不明 %1行</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Without a reference number, but in the words of an opinion that is here: %1</source>
        <translation>整理番号がなく、文書にある意見と同じ文です：%1</translation>
    </message>
    <message>
        <source>“%1”: the cell shows an error, or a formula without a result, or it shares the answer of such a cell</source>
        <translation>「%1」：セルがエラーか結果のない数式になっています（または、そのようなセルの考え方を共有しています）</translation>
    </message>
    <message>
        <source>“%1” is empty in every row of the table that had words; take the words away here if they shall go</source>
        <translation>表の「%1」がすべて空になっています。消す場合は、こちらの画面で消してください。</translation>
    </message>
    <message>
        <source>The document has no category “%1”: add it here, and take the table back once more</source>
        <translation>対応区分「%1」は文書にありません。こちらで区分を加えてから、もう一度表を取り込んでください。</translation>
    </message>
    <message>
        <source>It has the words of another opinion, as where a part of the columns was sorted: put the columns in order, or write the change here: %1</source>
        <translation>別の意見の文になっています（一部の列だけ並べ替えたときなどに起こります）。列の並びを直して取り込み直すか、直したところをこちらに書いてください：%1</translation>
    </message>
    <message>
        <source>Taken back out of the table: %1</source>
        <translation>表から取り込みました（%1）</translation>
    </message>
    <message>
        <source> As here stays: %1</source>
        <translation>。文書のままにしたところ：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between opinions</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>SafetyCopyChoice</name>
    <message>
        <source>Open a safety copy</source>
        <translation>控えを開く</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>time and size</comment>
        <translation>%1&#x3000;（%2）</translation>
    </message>
    <message>
        <source>A file from elsewhere…</source>
        <translation>ほかの場所のファイルを選ぶ…</translation>
    </message>
    <message>
        <source>%1 - copy of %2</source>
        <translation>%1（控え %2）</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>&amp;When it was kept</source>
        <translation>控えの日時(&amp;W)</translation>
    </message>
    <message>
        <source>No safety copy of this document has been kept yet. One that lies elsewhere can be chosen.</source>
        <translation>この文書の控えは、まだありません。ほかの場所にある控えを選べます。</translation>
    </message>
    <message>
        <source>A copy of the chosen one is opened. The document stays as it is.</source>
        <translation>選んだ控えをコピーして開きます。今の文書はそのまま残ります。</translation>
    </message>
    <message>
        <source>such as %1</source>
        <comment>a time</comment>
        <translation>例：%1</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Paper</source>
        <translation>用紙</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>向き</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>余白</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>書体</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1ポイント</translation>
    </message>
    <message>
        <source>Line to line</source>
        <translation>行送り</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1行</translation>
    </message>
    <message>
        <source>Paragraphs begin one character in</source>
        <translation>段落の初めを1字下げる</translation>
    </message>
    <message>
        <source>Punctuation may hang over the edge</source>
        <translation>句読点のぶら下げ</translation>
    </message>
    <message>
        <source>Page numbers</source>
        <translation>ページ番号</translation>
    </message>
    <message>
        <source>Number of the first page</source>
        <translation>最初のページの番号</translation>
    </message>
    <message>
        <source>Word across every page</source>
        <translation>透かし文字</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Look of the headings</source>
        <translation>見出しの体裁</translation>
    </message>
    <message>
        <source>Shade behind the columns&apos; titles</source>
        <translation>列の見出しの網掛け</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Width of the rules</source>
        <translation>罫線の太さ</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>並び順</translation>
    </message>
    <message>
        <source>Numbers begin anew</source>
        <translation>No.の振り直し</translation>
    </message>
    <message>
        <source>What stands before the number of a reference</source>
        <translation>差し込むNo.の前に付ける文字</translation>
    </message>
    <message>
        <source>Word for an item</source>
        <translation>取組項目の呼び方</translation>
    </message>
    <message>
        <source>Rows over two pages</source>
        <translation>ページをまたぐ行</translation>
    </message>
    <message>
        <source>A shared response begins with its numbers</source>
        <translation>共通の考え方の初めに番号を付ける</translation>
    </message>
    <message>
        <source>Draft number</source>
        <translation>素案の番号</translation>
    </message>
    <message>
        <source>Print headings without opinions</source>
        <translation>意見のない見出しも載せる</translation>
    </message>
    <message>
        <source>Shared response elsewhere</source>
        <translation>離れた意見の同じ考え方</translation>
    </message>
    <message>
        <source>How categories are shown</source>
        <translation>対応区分の表し方</translation>
    </message>
    <message>
        <source>Opinions are counted as</source>
        <translation>意見の単位</translation>
    </message>
    <message>
        <source>Submitters are counted as</source>
        <translation>提出者の単位</translation>
    </message>
    <message>
        <source>Print the legend of categories</source>
        <translation>対応区分の凡例を載せる</translation>
    </message>
    <message>
        <source>Parts of the front page</source>
        <translation>表紙に載せるもの</translation>
    </message>
    <message>
        <source>Label of the period</source>
        <translation>期間の見出し</translation>
    </message>
    <message>
        <source>Label of the count</source>
        <translation>件数の見出し</translation>
    </message>
    <message>
        <source>Title of the legend</source>
        <translation>凡例の見出し</translation>
    </message>
    <message>
        <source>Notes below the legend</source>
        <translation>凡例の下の注記</translation>
    </message>
    <message>
        <source>The table begins on a new page</source>
        <translation>表を新しいページから始める</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>縦</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横</translation>
    </message>
    <message>
        <source>Gothic (BIZ UDGothic)</source>
        <translation>ゴシック（BIZ UDゴシック）</translation>
    </message>
    <message>
        <source>Mincho (BIZ UDMincho)</source>
        <translation>明朝（BIZ UD明朝）</translation>
    </message>
    <message>
        <source>- 1 -</source>
        <translation>－ 1 －</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>1/10</source>
        <translation>1/10</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>By the plan</source>
        <translation>計画の体系の順</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>対応区分ごと</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>In every chapter</source>
        <translation>章ごと</translation>
    </message>
    <message>
        <source>In every category</source>
        <translation>対応区分ごと</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>記号</translation>
    </message>
    <message>
        <source>Symbol and words</source>
        <translation>記号と説明</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Where it differs</source>
        <translation>違うときだけ</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>いつも</translation>
    </message>
    <message>
        <source>Name the No.</source>
        <translation>No.で示す</translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation>文をくり返す</translation>
    </message>
    <message>
        <source>To save paper</source>
        <translation>余白が大きいときだけ分ける</translation>
    </message>
    <message>
        <source>Never where avoidable</source>
        <translation>できるだけ分けない</translation>
    </message>
    <message>
        <source>Always allowed</source>
        <translation>いつでも分ける</translation>
    </message>
    <message>
        <source>Title of the plan</source>
        <translation>計画の名称</translation>
    </message>
    <message>
        <source>Second line</source>
        <translation>名称に続く語句</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>募集期間</translation>
    </message>
    <message>
        <source>Count of opinions</source>
        <translation>意見件数</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（空欄）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>above %1, below %2, left %3, right %4 (mm)</source>
        <translation>上%1、下%2、左%3、右%4（mm）</translation>
    </message>
    <message>
        <source>%1 (%2 characters)</source>
        <translation>%1（%2字）</translation>
    </message>
    <message>
        <source>%1 times, bold, shade %2 %</source>
        <translation>%1倍・太字・網掛け%2%</translation>
    </message>
    <message>
        <source>%1 times, shade %2 %</source>
        <translation>%1倍・網掛け%2%</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Words confirmed to be no personal data</source>
        <translation>個人情報でないと確認した語</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Summary of the opinion</source>
        <translation>意見の概要</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>区の考え方</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>対応区分</translation>
    </message>
    <message>
        <source>Number of opinions</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Checks that are left out</source>
        <translation>行わない検査</translation>
    </message>
    <message>
        <source>Findings that were let stand</source>
        <translation>無視した指摘</translation>
    </message>
    <message>
        <source>Headings of the first level</source>
        <translation>見出し（第1階層）</translation>
    </message>
    <message>
        <source>Headings of the second level</source>
        <translation>見出し（第2階層）</translation>
    </message>
    <message>
        <source>Headings of the third level</source>
        <translation>見出し（第3階層）</translation>
    </message>
    <message>
        <source>Headings of the fourth level</source>
        <translation>見出し（第4階層）</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>並べ方</translation>
    </message>
    <message>
        <source>A rule between opinions one below the other</source>
        <translation>縦に積むとき、意見の間に線を引く</translation>
    </message>
    <message>
        <source>Mark before titles in the text</source>
        <translation>縦に積むときの項目名の前の印</translation>
    </message>
    <message>
        <source>Headings say their counts</source>
        <translation>見出しに件数を付ける</translation>
    </message>
    <message>
        <source>Count behind an opinion</source>
        <translation>同じ意見の件数の書き方</translation>
    </message>
    <message>
        <source>Counts in the legend</source>
        <translation>凡例の件数</translation>
    </message>
    <message>
        <source>The legend ends with the total</source>
        <translation>凡例の最後に合計を置く</translation>
    </message>
    <message>
        <source>Notes on the categories</source>
        <translation>対応区分の注記</translation>
    </message>
    <message>
        <source>Blocks before the table</source>
        <translation>表の前に置く文</translation>
    </message>
    <message>
        <source>Blocks behind the table</source>
        <translation>表の後に置く文</translation>
    </message>
    <message>
        <source>How the period is written</source>
        <translation>期間の書き方</translation>
    </message>
    <message>
        <source>By reference number</source>
        <translation>整理番号の順</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>欄を横に並べる</translation>
    </message>
    <message>
        <source>One below the other</source>
        <translation>意見の下に考え方</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Counts and percent</source>
        <translation>件数と割合</translation>
    </message>
    <message>
        <source>Below every heading</source>
        <translation>見出しごと</translation>
    </message>
    <message>
        <source>Not at all: the reference number</source>
        <translation>整理番号を使う</translation>
    </message>
    <message>
        <source>Pages of the plan in responses</source>
        <translation>考え方に印刷する計画のページ</translation>
    </message>
    <message>
        <source>of the draft</source>
        <translation>素案のページ</translation>
    </message>
    <message>
        <source>of the decided plan</source>
        <translation>計画のページ</translation>
    </message>
    <message>
        <source>Form of the extract</source>
        <translation>抜粋の形</translation>
    </message>
    <message>
        <source>A page with the counts by category</source>
        <translation>対応区分ごとの件数のページを付ける</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Levels in the contents</source>
        <translation>目次に載せる見出しの段数</translation>
    </message>
    <message>
        <source>An index of the items at the end</source>
        <translation>末尾に項目の索引を付ける</translation>
    </message>
    <message>
        <source>Above the pages</source>
        <translation>ページの上部（ヘッダー）</translation>
    </message>
    <message>
        <source>Short title above the pages</source>
        <translation>ページの上部に出す短い題名</translation>
    </message>
    <message>
        <source>From about 20 pages on</source>
        <translation>20ページほどから付ける</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>The title and the chapter</source>
        <translation>題名と章</translation>
    </message>
    <message>
        <source>The title, the chapter and the section</source>
        <translation>題名と章・節</translation>
    </message>
    <message>
        <source>Free field 1</source>
        <translation>自由項目1</translation>
    </message>
    <message>
        <source>Free field 2</source>
        <translation>自由項目2</translation>
    </message>
    <message>
        <source>Free field 3</source>
        <translation>自由項目3</translation>
    </message>
    <message>
        <source>Free fields</source>
        <translation>自由項目</translation>
    </message>
    <message>
        <source>%1 (%2 characters, top to bottom)</source>
        <translation>%1（%2字、縦書き）</translation>
    </message>
    <message>
        <source>English and figures</source>
        <translation>英数字の幅</translation>
    </message>
    <message>
        <source>As wide as they are</source>
        <translation>字ごとの幅（書籍のように）</translation>
    </message>
    <message>
        <source>Half as wide as a kanji</source>
        <translation>すべて半角幅</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The setting “%1” is not known.</source>
        <translation>「%1」という設定はありません。設定の名前を確かめてください。</translation>
    </message>
    <message>
        <source>The setting “%1” cannot be used: “%3” of block %2 is wrong, missing or of no use there.</source>
        <translation>設定「%1」が使えません。%2 番目のブロックの「%3」が、誤っているか、足りないか、そこでは使えないものです。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source> </source>
        <comment>between values that can be chosen</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>It has to be a text.</source>
        <translation>文字列で指定してください。</translation>
    </message>
    <message>
        <source>It has to be the name of a font.</source>
        <translation>書体の名前を指定してください。</translation>
    </message>
    <message>
        <source>It has to be a list of texts.</source>
        <translation>文字列の並びで指定してください。</translation>
    </message>
    <message>
        <source>It is true or false.</source>
        <translation>true か false で指定してください。</translation>
    </message>
    <message>
        <source>It is a number from %1 to %2.</source>
        <translation>%1から%2までの数で指定してください。</translation>
    </message>
    <message>
        <source>It is a whole number from %1 to %2.</source>
        <translation>%1から%2までの整数で指定してください。</translation>
    </message>
    <message>
        <source>It is one of %1.</source>
        <translation>%1のどれかを指定してください。</translation>
    </message>
    <message>
        <source>It is a list of %1, each at most once.</source>
        <translation>%1の並びで、同じものは1回だけ指定してください。</translation>
    </message>
    <message>
        <source>Its “top” “bottom” “left” “right” are numbers from 5 to 100 (mm).</source>
        <translation>「top」「bottom」「left」「right」を、5から100までの数（mm）で指定してください。</translation>
    </message>
    <message>
        <source>It is a list of columns with “field”, “title” and “width” (2 to 200); “field” is one of %1, each at most once, and “summary” among them.</source>
        <translation>「field」「title」「width」（2から200までの整数）のある列の並びで、「field」は%1のどれかを1回ずつ、「summary」は必ず指定してください。</translation>
    </message>
    <message>
        <source>It is a list of up to three fields with “name”, and where they have a list of values “choices” and “legend_title”.</source>
        <translation>「name」（値の一覧があれば「choices」「legend_title」も）のある項目を、三つまでの並びで指定してください。</translation>
    </message>
    <message>
        <source>It is a list of 1 to 20 with “size” (0.8 to 2), “bold” (true or false) and “shade” (whole, 0 to 50).</source>
        <translation>「size」（0.8から2まで）、「bold」（true か false）、「shade」（0から50までの整数）の組を、1から20までの並びで指定してください。</translation>
    </message>
    <message>
        <source>It has to be a list of blocks.</source>
        <translation>文や表の並びで指定してください。</translation>
    </message>
    <message>
        <source>It is an object that has a text for each name.</source>
        <translation>名前ごとに文字列を一つずつ指定してください。</translation>
    </message>
    <message>
        <source>It is a text with {他} or {件}, and no other braces; empty for none.</source>
        <translation>{他}か{件}のある文字列（なしは空）で、ほかの波かっこは使わずに指定してください。</translation>
    </message>
    <message>
        <source>In braces it can have {和暦} {西暦} {月} {日} {曜} {末和暦} {末西暦} {末月} {末日} {末曜} {末和暦?} {末西暦?} only.</source>
        <translation>波かっこで使えるのは、{和暦}{西暦}{月}{日}{曜}{末和暦}{末西暦}{末月}{末日}{末曜}{末和暦?}{末西暦?}だけです。</translation>
    </message>
    <message>
        <source>It can have “title”, “subtitle”, “template” and “settings”, these without “extract” and “numbering”.</source>
        <translation>「title」「subtitle」「template」「settings」（「extract」「numbering」を除く）を指定してください。</translation>
    </message>
    <message>
        <source>It is a list with the texts “code”, “subject”, “reason” and “words”.</source>
        <translation>「code」「subject」「reason」「words」の文字列の組の並びで指定してください。</translation>
    </message>
    <message>
        <source>The value of the setting “%1” cannot be used. %2</source>
        <translation>設定「%1」の値は使えません。%2</translation>
    </message>
</context>
<context>
    <name>ShownAnswer</name>
    <message>
        <source>Nobody knows which opinion this row is about. Please place it, or do not take it.</source>
        <translation>どの意見への回答か分からない行です。意見を指定するか、採用しないでください。</translation>
    </message>
    <message>
        <source>Key, number and words of the row speak of different opinions. Please see whether it is about this one.</source>
        <translation>行の識別子・整理番号・文面が別々の意見を指しています。この意見への回答かどうかを確かめてください。</translation>
    </message>
    <message>
        <source>This opinion was not asked of that department.</source>
        <translation>この課には照会していない意見です。</translation>
    </message>
    <message>
        <source>The place in the plan was rewritten.</source>
        <translation>該当箇所が書き換えられています。</translation>
    </message>
    <message>
        <source>What the department was shown was deleted.</source>
        <translation>照会したときの文が消されています。</translation>
    </message>
    <message>
        <source>The department struck words through, or marked some. What is struck is taken as removed.</source>
        <translation>取り消し線や色などの印があります。取り消し線の部分は削除として読み取りました。</translation>
    </message>
    <message>
        <source>The cell is full: words may be missing.</source>
        <translation>セルに入る文字数の上限に達しています。続きが失われているおそれがあります。</translation>
    </message>
    <message>
        <source>Characters that cannot be kept were left out.</source>
        <translation>扱えない文字があり、取り除きました。</translation>
    </message>
    <message>
        <source>The category is none of ours; it stands in the remark as it was written.</source>
        <translation>対応区分が一覧にありません。書かれていたとおり備考に入れました。</translation>
    </message>
    <message>
        <source>The summary of the opinion was corrected.</source>
        <translation>意見の概要が直されています。</translation>
    </message>
    <message>
        <source>There is a remark.</source>
        <translation>備考があります。</translation>
    </message>
    <message>
        <source>There is a comment; it stands in the remark.</source>
        <translation>コメントがあり、備考に入れました。</translation>
    </message>
    <message>
        <source>The row is there twice, with different answers.</source>
        <translation>同じ意見の行が2つあり、回答が異なります。</translation>
    </message>
    <message>
        <source>The cell holds a date; it is taken as it is seen.</source>
        <translation>セルの内容が日付です。表示のとおりに読み取りました。</translation>
    </message>
    <message>
        <source>The cell holds a number; it is taken as it is seen.</source>
        <translation>セルの内容が数値です。表示のとおりに読み取りました。</translation>
    </message>
    <message>
        <source>The cell holds an error, such as #REF!.</source>
        <translation>セルの内容がエラー（#REF! など）です。</translation>
    </message>
    <message>
        <source>The cell holds a formula; what it showed last is taken.</source>
        <translation>セルの内容が数式です。最後に表示された値を読み取りました。</translation>
    </message>
    <message>
        <source>The opinion is not there any more.</source>
        <translation>この意見は今はありません。</translation>
    </message>
    <message>
        <source>The opinion was joined to another and is answered there.</source>
        <translation>この意見は同趣旨としてまとめられ、代表の意見に考え方を示します。</translation>
    </message>
    <message>
        <source>How the cell looked is not certain: please look into the file.</source>
        <translation>セルの見え方が確かではありません。もとのファイルをご覧ください。</translation>
    </message>
    <message>
        <source>There are several answers to this opinion.</source>
        <translation>この意見には回答が複数あります。</translation>
    </message>
    <message>
        <source>The answer names the number of its own opinion.</source>
        <translation>回答が、その意見自身の番号を指しています。</translation>
    </message>
    <message>
        <source>The department accepts the draft, and there was none in its sheet.</source>
        <translation>「案のとおり」とありますが、照会表に案がありませんでした。</translation>
    </message>
    <message>
        <source>It was changed here since the department was asked.</source>
        <translation>照会のあとに、こちらでも文が変わっています。</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1 %2行目</translation>
    </message>
    <message>
        <source>came late</source>
        <translation>期限後</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>考え方</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>対応区分</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>意見の概要</translation>
    </message>
    <message>
        <source>It shall be as the response to %1, and is shared with it.</source>
        <translation>整理番号 %1 と同じ考え方として共有します。</translation>
    </message>
    <message>
        <source>The response serves %1, too, and changes for them.</source>
        <translation>この考え方は整理番号 %1 とも共有されていて、採用するとそちらも変わります。</translation>
    </message>
    <message>
        <source>A row without a number</source>
        <translation>番号のない行</translation>
    </message>
    <message>
        <source>%1 (reference %2)</source>
        <translation>%1（整理番号 %2）</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>It is an answer to %1, to which the opinion was &amp;joined</source>
        <translation>まとめ先の%1への回答にする(&amp;J)</translation>
    </message>
    <message>
        <source>The opinion stands for itself a&amp;gain</source>
        <translation>同趣旨のまとめをやめる(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Bring the opinion back with this answer</source>
        <translation>意見を戻して採用(&amp;B)</translation>
    </message>
    <message>
        <source>Make a ne&amp;w opinion of the row</source>
        <translation>この行を新しい意見にする(&amp;W)</translation>
    </message>
    <message>
        <source>It goes on with the answer to %1, the row a&amp;bove</source>
        <translation>上の行（%1）の回答の続きにする(&amp;B)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>department, person</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 answers: “%2”</source>
        <translation>%1の回答：「%2」</translation>
    </message>
    <message>
        <source>%1 answers with the category %2</source>
        <translation>%1の回答：対応区分%2</translation>
    </message>
    <message>
        <source>%1 answers: “%2” (category %3)</source>
        <translation>%1の回答：「%2」（対応区分%3）</translation>
    </message>
    <message>
        <source>Opinion as the row has it</source>
        <translation>この行に書かれた意見</translation>
    </message>
    <message>
        <source>Take it and &amp;keep the summary of the opinion as it is</source>
        <translation>意見の概要はそのままで採用(&amp;K)</translation>
    </message>
    <message>
        <source>This may be meant for you and not for the booklet. Please read whether it is to stand there.</source>
        <translation>公表する文ではなく、こちらへの返事かもしれません。このまま載せてよいか、お読みください。</translation>
    </message>
    <message>
        <source>Lines end inside sentences, as after pasting out of a PDF. Please join them before it is taken.</source>
        <translation>PDFから貼り付けたように、文の途中で改行されています。採用する前に、つなげてください。</translation>
    </message>
    <message>
        <source>The words that were sent out stand there again, although the department had answered otherwise. Please make sure that it takes that answer back.</source>
        <translation>照会したときの言葉に戻っています。この課からは、別の回答を受け取っています。その回答を取り下げるのか、課にお確かめください。</translation>
    </message>
    <message>
        <source>&amp;Join its lines and take it</source>
        <translation>文の途中の改行をつないで採用(&amp;J)</translation>
    </message>
    <message>
        <source>It goes on with the answer to %1, the row a&amp;bove, whose category becomes %2</source>
        <translation>上の行（%1）の回答の続きにし、対応区分を%2にする(&amp;B)</translation>
    </message>
    <message>
        <source>There is a table in the answer; each of its cells stands on a line of its own here.</source>
        <translation>回答の中に表があります。表の言葉は、ここではセルごとに1行で並んでいます。</translation>
    </message>
    <message>
        <source>Take it for this opinion on&amp;ly</source>
        <translation>この意見だけに採用(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Stop</name>
    <message>
        <source>It was stopped. Nothing was made or changed.</source>
        <translation>取りやめました。何も作られず、変わってもいません。</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>%1 was opened by another program that changed how it is saved (WAL), and is not used as it is. Take its rows over into a new document.</source>
        <translation>「%1」は、ほかのプログラムで保存方式（WAL）が変えられているため、このままでは使えません。内容を新しいファイルに取り込んでください。</translation>
    </message>
    <message>
        <source>The path of %1 is too long. Move it to a folder nearer to the top.</source>
        <translation>「%1」は場所の名前が長すぎます。もっと上の階層のフォルダーに移してください。</translation>
    </message>
    <message>
        <source>%1 is empty and not a Gaiyo document. Check whether copying it was cut short.</source>
        <translation>「%1」は空で、意見とりまとめの文書ではありません。コピーが途中で終わっていないか確かめてください。</translation>
    </message>
    <message>
        <source>%1 ends too early: most of it is missing. Copy it again, or go back to a safety copy.</source>
        <translation>「%1」は途中までしかありません。もう一度コピーするか、控えに戻してください。</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose a .db file in it.</source>
        <translation>「%1」はフォルダーです。中の .db ファイルを選んでください。</translation>
    </message>
    <message>
        <source>%1 is left over from an earlier document and would destroy a new one of this name. Move it away, or choose another name.</source>
        <translation>「%1」は以前の文書の残りで、同じ名前で作ると新しい文書が壊れます。別の場所に移すか、別の名前にしてください。</translation>
    </message>
    <message>
        <source>A save to %1 was cut short and has to be undone first. Open it once from a place where it can be written.</source>
        <translation>「%1」への前回の保存が途中で切れていて、先に後始末が必要です。書き込みのできる環境で一度開いてください。</translation>
    </message>
    <message>
        <source>There is and was no opinion %1 in %2. Check the id.</source>
        <translation>「%2」には、意見「%1」は今も以前もありません。idを確かめてください。</translation>
    </message>
    <message>
        <source>The inside of %1 was changed by another program (tables, views or triggers), so it is not opened. Take its rows over into a new document.</source>
        <translation>「%1」は、ほかのプログラムで内部の構造（表・ビュー・トリガー）が変えられているため、開きません。内容を新しいファイルに取り込んでください。</translation>
    </message>
    <message>
        <source>%1 was not found. Check the name and the folder.</source>
        <translation>「%1」が見つかりません。名前とフォルダーを確かめてください。</translation>
    </message>
    <message>
        <source>%1 already exists and was left as it is. Choose another name.</source>
        <translation>「%1」はすでにあります。上書きはしていません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>%1 is not a Gaiyo document. Choose a .db file made by this program.</source>
        <translation>「%1」は意見とりまとめの文書ではありません。このプログラムで作った .db ファイルを選んでください。</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Gaiyo. Open it with that version.</source>
        <translation>「%1」は新しい版の意見とりまとめで作られています。新しい版で開いてください。</translation>
    </message>
    <message>
        <source>The contents of %1 are damaged. Do not write to it; go back to a safety copy.</source>
        <translation>「%1」の内容が壊れています。書き込まずに、控えに戻してください。</translation>
    </message>
    <message>
        <source>Somebody else is saving to %1. Wait a moment and try again.</source>
        <translation>ほかの人が「%1」に保存中です。少し待って、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 cannot be written: the file, its folder or the medium is read-only. Save a copy in a folder that you may write to.</source>
        <translation>「%1」に書き込めません。ファイルかフォルダーが読み取り専用です。書き込みのできるフォルダーにコピーを保存してください。</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the connection to the shared folder.</source>
        <translation>「%1」に届きません。共有フォルダーへの接続を確かめてください。</translation>
    </message>
    <message>
        <source>There is no room left to write %1. Free some space and try again.</source>
        <translation>空きが足りず、「%1」に書き込めません。空きを増やして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 was not changed: the change contradicts what is in the document now.</source>
        <translation>「%1」は変えていません。この変更は、今の文書の内容と合いません。</translation>
    </message>
    <message>
        <source>%1 could not be read or written. Check the disk or the shared folder and try again.</source>
        <translation>「%1」を読み書きできませんでした。ディスクか共有フォルダーを確かめて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The contents of %1 are damaged (%2). Do not write to it; go back to a safety copy.</source>
        <translation>「%1」の内容が壊れています（%2）。書き込まずに、控えに戻してください。</translation>
    </message>
    <message>
        <source>A fault in the program stopped the work; nothing was changed (%1).</source>
        <translation>プログラムの誤りのため、作業を中止しました。何も変えていません（%1）。</translation>
    </message>
    <message>
        <source>The structure of the file is damaged: %1</source>
        <translation>ファイルの構造が壊れています：%1</translation>
    </message>
    <message>
        <source>A row of %1 names a row of %2 that is not there.</source>
        <translation>「%1」の行が、存在しない「%2」の行を指しています。</translation>
    </message>
    <message>
        <source>The row %1 (%2) is not as it was saved: bytes of it have changed outside this program. Compare it with a safety copy.</source>
        <translation>「%2」（%1）の内容が、保存したときと違います。このプログラムの外で変わっています。控えと見比べてください。</translation>
    </message>
    <message>
        <source>The document says revision %1, but the last operation written down is %2.</source>
        <translation>文書の版の番号は%1ですが、最後の操作の記録は%2です。</translation>
    </message>
    <message>
        <source>The row %1 (%2) has the revision %3, which the document has not.</source>
        <translation>「%2」（%1）の版の番号%3が、文書の番号と合いません。</translation>
    </message>
    <message>
        <source>%1 and %2 are not copies of one document, so their changes cannot be merged. Import the one into the other instead.</source>
        <translation>%1 と %2 は同じ文書から作られたコピーではないため、変更を取り込めません。内容を足すには、一方をもう一方に取り込んでください。</translation>
    </message>
    <message>
        <source>Headings were moved in both %1 and %2 in ways that contradict each other. Nothing was changed; move them back in one of the two, then merge again.</source>
        <translation>%1 と %2 の両方で見出しを動かしていて、組み合わせると矛盾します。何も変更していません。どちらかで見出しを元の場所に戻してから、もう一度取り込んでください。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be trusted with a document that several people edit: %2. Work in a copy on your own disk and merge it back.</source>
        <translation>フォルダー %1 は、複数の人で編集する文書の置き場所として使えません（%2）。自分のパソコンにコピーを作って作業し、あとで元の文書に取り込んでください。</translation>
    </message>
    <message>
        <source>another process does not see what was saved</source>
        <translation>保存した内容がほかのパソコンに伝わりません</translation>
    </message>
    <message>
        <source>two processes could save at the same time</source>
        <translation>二人が同時に保存できてしまいます</translation>
    </message>
    <message>
        <source>another process could read in the middle of a save</source>
        <translation>保存の途中の内容が読めてしまいます</translation>
    </message>
    <message>
        <source>a lock stays after it was given back</source>
        <translation>使い終わったロックが残ります</translation>
    </message>
    <message>
        <source>There never was an opinion “%1” in %2.</source>
        <translation>意見「%1」は、%2 に登録されたことがありません。番号かidを確かめてください。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made, so there is no safety copy. Choose another place for the copies in the preferences.</source>
        <translation>フォルダー %1 を作れないため、控えを残せません。環境設定で、控えの置き場所を選び直してください。</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Gaiyo (document version %2; this program writes version %3). Open it with the newer one.</source>
        <translation>%1 は新しい版の意見とりまとめで作られています（文書の形式 %2、このプログラムの形式 %3）。新しい版のプログラムで開いてください。</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Gaiyo (document version %2; this program writes version %3). It can only be read here, and what the newer version added to it is not shown.</source>
        <translation>%1 は新しい版の意見とりまとめで作られています（文書の形式 %2、このプログラムの形式 %3）。ここでは読むことだけができ、新しい版で加わった項目は表示されません。</translation>
    </message>
    <message>
        <source>%1 was made by an older version of Gaiyo, and can only be read here. It is shown as it was at the moment when it was opened: open it again to see what others have saved since.</source>
        <translation>%1 は古い版の意見とりまとめで作られており、ここでは読むことだけができます。表示しているのは開いた時点の内容です。そのあとにほかの人が保存した内容を見るには、もう一度開いてください。</translation>
    </message>
    <message>
        <source>Somebody has opened %1 with a newer version of Gaiyo meanwhile (document version %2 instead of %3). Nothing was saved; your words are kept here. Open the document with the newer version.</source>
        <translation>%1 は、ほかの人が新しい版の意見とりまとめで開いたため、新しい形式になりました（文書の形式 %2、このプログラムの形式 %3）。保存はされていませんが、入力した文章はここに残っています。新しい版のプログラムで文書を開いてください。</translation>
    </message>
    <message>
        <source>%1 is a register of persons and not a document. Choose the document that it belongs to.</source>
        <translation>%1 は提出者台帳であり、意見の文書ではありません。この台帳を使っている文書のほうを選んでください。</translation>
    </message>
    <message>
        <source>%1 is a document and not a register of persons. Choose the register, or make a new one.</source>
        <translation>%1 は意見の文書であり、提出者台帳ではありません。台帳を選ぶか、新しく作ってください。</translation>
    </message>
    <message>
        <source>There is and was no letter “%1” in %2; give its number, or its id.</source>
        <translation>%2に受付「%1」は、以前のものも含めてありません。受付番号または id を指定してください。</translation>
    </message>
</context>
<context>
    <name>StoreLink</name>
    <message>
        <source>Another document stands in the place of “%1”. Put this one back; to go on with the other, close it and open it anew.</source>
        <translation>「%1」の場所に、別の文書が置かれています。元の文書を戻してください。置かれている文書で続けるときは、いったん閉じてから開き直してください。</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Line %1 was taken for the heading row, not for an opinion: “%2”.</source>
        <translation>%1 行目は、意見ではなく見出しの行として読み込みました：「%2」</translation>
    </message>
    <message>
        <source>The table has no heading row: line %1 was taken for its first opinion: “%2”.</source>
        <translation>表に見出しの行がないため、%1 行目を最初の意見として読み込みました：「%2」</translation>
    </message>
    <message>
        <source>“%1” is not a field that a column can be mapped to. Choose one of %2.</source>
        <translation>「%1」という項目名はありません。%2 のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>Two columns are mapped to “%1”. Map one column only.</source>
        <translation>「%1」に2つの列が割り当てられています。割り当てる列は1つだけにしてください。</translation>
    </message>
    <message>
        <source>Line %1: the cell in the column “%2” is empty and took the value of the row above, here and below.</source>
        <translation>%1行目：「%2」の列が空のため、上の行の値を使いました。これより下の同じような行も同様です。</translation>
    </message>
    <message>
        <source>Line %1, column “%2”: “%3” is not a count. Write a number from 1 on, or leave the cell empty for 1.</source>
        <translation>%1行目の「%2」の列：「%3」は件数として読めません。1以上の数を入力するか、1件の場合は空にしてください。</translation>
    </message>
    <message>
        <source>The table has no rows below its headings.</source>
        <translation>表に見出し行しかなく、意見の行がありません。ファイルの内容を確認してください。</translation>
    </message>
    <message>
        <source>No row of the table has an opinion: the column “%1” is empty in all of them. Check that this is the right file, and the right column.</source>
        <translation>表のどの行にも意見がありません（列「%1」がすべて空です）。ファイルと、意見の列が正しいかどうかを確認してください。</translation>
    </message>
    <message>
        <source>The table has no column of headings: its opinions stand in the booklet without headings.</source>
        <translation>見出しの列のない表です。意見は見出しなしで冊子に載ります。</translation>
    </message>
    <message>
        <source>“%1” and “%2” could be the same column; “%1” was taken, and “%2” was left out.</source>
        <translation>「%1」と「%2」の列が同じものに見えます。「%1」を読み取り、「%2」は読み取りませんでした。</translation>
    </message>
    <message>
        <source>“%1” was kept in the internal notes of the opinions, which are not printed.</source>
        <translation>「%1」の列は、意見の内部メモ（印刷されません）に入れました。</translation>
    </message>
    <message>
        <source>Line %1: rows without a place in the plan were put into the tray of undecided opinions, here and below.</source>
        <translation>%1行目：該当箇所のない行は「該当箇所 未定」に入ります。これより下の同じような行も同様です。</translation>
    </message>
    <message>
        <source>There is no column “%1” in the file. The columns are: %2.</source>
        <translation>ファイルに「%1」という列はありません。ファイルにある列は次のとおりです：%2。</translation>
    </message>
    <message>
        <source>No column with the opinions was found. The columns are: %1. Please say which of them has the opinions.</source>
        <translation>意見の列が見つかりません。ファイルにある列は次のとおりです：%1。意見がどの列にあるかを指定してください。</translation>
    </message>
    <message>
        <source>Line %1, column “%2”: the formula has no result; what the document has there was kept. To read it, open the workbook in Excel, save it, and take it back once more.</source>
        <translation>%1行目、列「%2」：数式の結果がないため、文書のままにしました。読み取るには、Excelで開いて保存してから、もう一度取り込んでください。</translation>
    </message>
    <message>
        <source>Line %1, column “%2”: the cell shows the error %3; what the document has there was kept.</source>
        <translation>%1行目、列「%2」：セルがエラー%3になっているため、文書のままにしました。</translation>
    </message>
    <message>
        <source>Line %1, column “%2”: “%3” is not a count; what the document has there was kept.</source>
        <translation>%1行目、列「%2」：「%3」は件数として読めないため、文書のままにしました。</translation>
    </message>
    <message>
        <source>Cells that hold an opinion and its response were divided at their marks: %1, the first in line %2.</source>
        <translation>意見と考え方が一つのセルに入っていたものを、印（■意見など）のところで分けました：%1か所（最初は%2行目）。</translation>
    </message>
    <message>
        <source>Cells that do not have the mark of an opinion and that of a response once each, at the beginning of a line, were taken as opinions with all their words: %1, the first in line %2: “%3”.</source>
        <translation>意見の印と考え方の印が、行の始めに一つずつそろっていないセルは、分けずに全文を意見として読みました：%1か所（最初は%2行目「%3」）。</translation>
    </message>
    <message>
        <source>The numbers of the column “%1” (like 1-1) were kept and are printed as they are.</source>
        <translation>「%1」の列の番号（1-1など）は、そのまま残して印刷します。</translation>
    </message>
    <message>
        <source>The column “%1” has only symbols and was taken for the categories.</source>
        <translation>「%1」の列は記号だけなので、対応区分としました。</translation>
    </message>
    <message>
        <source>The words at the end of opinions, like “%1” in line %2, were read as their counts and are printed behind them: %3.</source>
        <translation>意見の末尾の「%1」（%2行目）などを件数として読みました（%3件の意見）。印刷のときは、同じことばを意見の末尾に付けます。</translation>
    </message>
    <message>
        <source>Words at the end of opinions, like “%1” in line %2, were not read as their counts, because the document cannot print all of them so: %3. Please enter the counts.</source>
        <translation>意見の末尾の「%1」（%2行目）などは、すべてを同じ形で印刷できないため、件数として読まず、意見の文のまま残しました（%3件の意見）。件数は手で入力してください。</translation>
    </message>
    <message>
        <source>The words at the end of opinions, like “%1” in line %2, were read as their counts and are printed behind them, all figures in half width and without commas: %3.</source>
        <translation>意見の末尾の「%1」（%2行目）などを件数として読みました（%3件の意見）。印刷のときは、同じことばを意見の末尾に付けますが、数字はすべて半角で、桁区切りのコンマを付けません。</translation>
    </message>
    <message>
        <source>The column “%1” has sentences, and the table no other column of responses: it was taken for the responses.</source>
        <translation>「%1」の列は文章であり、ほかに考え方の列がないため、考え方として読みました。</translation>
    </message>
    <message>
        <source>Line %1: the category “%2” was read as “%3”, the same in another width or size.</source>
        <translation>%1行目：対応区分の「%2」は、全角・半角や大文字・小文字だけの違いなので、「%3」と同じものとしました。</translation>
    </message>
    <message>
        <source>The word “%1” before the numbers of the column “%2” was left out.</source>
        <translation>「%2」の列の番号の前の「%1」ということばは省きました。</translation>
    </message>
    <message>
        <source>Line %1: the response has no opinion above it. Opinions and responses stand in rows of their own here; put each response below its opinion, or both into one row.</source>
        <translation>%1行目：この考え方の上に意見の行がありません。この表では意見と考え方が別々の行にあります。考え方を意見のすぐ下の行に置くか、両方を1行に入れてください。</translation>
    </message>
    <message>
        <source>Line %1, column “%2”: “%3” says neither opinion nor response. Opinions and responses stand in rows of their own here; write 意見 or 回答 there, or put both into one row.</source>
        <translation>%1行目の「%2」の列：「%3」では意見か考え方かが分かりません。この表では意見と考え方が別々の行にあります。ここに「意見」か「考え方」と書くか、両方を1行に入れてください。</translation>
    </message>
    <message>
        <source>Opinions and responses stand in rows of their own: each response was joined to the opinion above it (%1 rows).</source>
        <translation>意見と考え方が別々の行にある表です。考え方の行を、それぞれ上の意見と合わせました（%1行）。</translation>
    </message>
    <message>
        <source> Other words beside responses, such as numbers, were left out: %1, the first in line %2.</source>
        <translation>考え方の行のほかの記入（番号など）は省きました（%1か所、最初は%2行目）。</translation>
    </message>
    <message>
        <source>Line %1: “%2” in a column of headings was read as the heading above (%3 rows).</source>
        <translation>%1行目：見出しの列の「%2」を、上の見出しと同じものとして読みました（%3行）。</translation>
    </message>
    <message>
        <source>Line %1: “%2” in a column of headings was read as no heading, like an empty cell (%3 rows).</source>
        <translation>%1行目：見出しの列の「%2」を、空のセルと同じく、見出しなしとして読みました（%3行）。</translation>
    </message>
    <message>
        <source>The column “%1” names no heading in any row and was taken for none.</source>
        <translation>「%1」の列はどの行にも見出しがないため、ないものとして扱いました。</translation>
    </message>
    <message>
        <source>Rows that have the names of the columns once more were passed over: %1, the first in line %2.</source>
        <translation>見出し行がもう一度出てくる行は読み飛ばしました（%1行、最初は%2行目）。</translation>
    </message>
    <message>
        <source>Line %1: “%2” above the names of the columns was taken for a heading, like the ones below it.</source>
        <translation>%1行目：見出し行の上の「%2」を、下の同じような行と同じく、見出しとして読みました。</translation>
    </message>
    <message>
        <source>No row with the names of the columns was found. A row of the table: “%1”. Please write the names above it, such as 番号, 意見 and 回答, or say by its number which column has the opinions.</source>
        <translation>列の名前の行（見出し行）が見つかりません。表の行は「%1」のようになっています。その上に「番号」「意見」「考え方」などの列名の行を加えるか、意見がどの列にあるかを列の番号で指定してください。</translation>
    </message>
    <message>
        <source>Words at the end of opinions, like “%1” in line %2, were left there: they may belong to the sentence (%3). Please enter the counts, if they are.</source>
        <translation>意見の末尾の「%1」（%2行目）などは、文の一部かもしれないため、そのまま残しました（%3件の意見）。件数であれば、入力してください。</translation>
    </message>
    <message>
        <source>The column “%1” was taken as a free field of the opinions.</source>
        <translation>「%1」の列を、意見の自由項目として読みました。</translation>
    </message>
    <message>
        <source>The values of “%1” (%2) became its list; what they mean can be written in the form of the booklet, “Free fields”.</source>
        <translation>「%1」の値（%2）を一覧にしました。それぞれの意味は、「公表資料の体裁」の「自由項目」に書けます。</translation>
    </message>
    <message>
        <source>Line %1: “%2” is part of no opinion and no response. What a row has is said at its left here; write 意見 or 回答 there, or make a table with a column of opinions and one of responses.</source>
        <translation>%1行目：「%2」は、どの意見の言葉でも、考え方の言葉でもありません。この表では、各行の中身が左端の見出しで示されています。左端に「意見」または「考え方」と書くか、意見の列と考え方の列のある表に直してください。</translation>
    </message>
    <message>
        <source>What stands in a row is said at its left: the opinions were put together of several rows each (%1).</source>
        <translation>各行の中身が左端の見出しで示されている表のため、数行を1件の意見にまとめました（%1件）。</translation>
    </message>
    <message>
        <source>The booklet numbers the opinions in its own order: line %1, number %2 in the table, is No. %3</source>
        <translation>番号は冊子の並び順に付きます：%1行目の意見（表では番号%2）は、冊子ではNo.%3です</translation>
    </message>
    <message>
        <source>Line %1: “%2” may name a number of the table; it stays as it is written and may mean another opinion in the booklet (%3 rows). Please compare.</source>
        <translation>%1行目：「%2」は表の番号を指す言葉のようです。書かれたままにしたため、冊子では別の意見を指すおそれがあります（%3行）。お確かめください。</translation>
    </message>
    <message>
        <source> (%1 rows).</source>
        <translation>（%1行）。</translation>
    </message>
    <message>
        <source> The table&apos;s numbers were kept as reference numbers; to print them, choose in the booklet&apos;s settings under “Numbers begin anew” the reference number.</source>
        <translation>表の番号は整理番号として残します。この番号で印刷するには、「公表資料の体裁」の「No.の振り直し」で「整理番号を使う」を選んでください。</translation>
    </message>
    <message>
        <source> The table&apos;s numbers are not kept: some stand in several rows, or are no whole numbers.</source>
        <translation>同じ番号の行があるか、数字でない番号があるため、表の番号は残していません。</translation>
    </message>
    <message>
        <source>Line %1: the row has a response and no opinion; the response goes on with that of the row above, here and below.</source>
        <translation>%1行目：意見がなく考え方だけの行は、すぐ上の行の考え方の続きとしました（以下同様）。</translation>
    </message>
    <message>
        <source>Line %1: “%2” says that no opinion came in. It is neither numbered nor counted.</source>
        <translation>%1行目：「%2」は意見がなかったという記載なので、意見として取り込まず、件数にも数えていません。</translation>
    </message>
    <message>
        <source>Line %1: “%2” has a number or a category in the table and was taken as an opinion. If it is none, please remove it.</source>
        <translation>%1行目：「%2」は、表に番号や区分があるため、1件の意見として読みました。意見でなければ、削除してください。</translation>
    </message>
    <message>
        <source>The table says that no opinion came in (“%1”), so there is nothing to make a booklet of.</source>
        <translation>表には、意見がなかったという記載（「%1」）だけがあります。取り込む意見がありません。</translation>
    </message>
    <message>
        <source>The table&apos;s legend (%1) became that of the booklet.</source>
        <translation>表にあった凡例（%1）を、冊子の凡例にしました。</translation>
    </message>
    <message>
        <source>Numbers like “%1” in the column “%2” were read as %3.</source>
        <translation>「%2」の列の「%1」のような番号は、%3のように読みました。</translation>
    </message>
    <message>
        <source>Line %1: “%2” in the column of categories was read as the one above, “%3”</source>
        <translation>%1行目：区分の列の「%2」は、上の行と同じ「%3」としました</translation>
    </message>
    <message>
        <source>Rows that name the columns in other words or another order: %1, the first in line %2. What is below them was taken as they say.</source>
        <translation>言葉や順序の違う列見出しが表の途中に%1行ありました（最初は%2行目）。その下の行は、その見出しのとおりに取り込みました。</translation>
    </message>
    <message>
        <source>Line %1: “%2” and the like, in rows of their own, were taken for headings of the rows below, whose cells are empty.</source>
        <translation>%1行目：「%2」など、それだけの行は、欄が空いている下の行の見出しとして読みました。</translation>
    </message>
    <message>
        <source>Line %1: “%2” and the like, alone in the column of the opinions, were taken for headings of the rows below.</source>
        <translation>%1行目：「%2」など、意見の欄に番号付きの題だけがある行は、下の行の見出しとして読みました。</translation>
    </message>
    <message>
        <source> The table&apos;s numbers are not kept.</source>
        <translation>表の番号は残していません。</translation>
    </message>
    <message>
        <source>Rows without a place got that of the row above: %1, the first in line %2.</source>
        <translation>該当箇所が空の%1行は、上の行と同じ箇所にしました（最初は%2行目）。</translation>
    </message>
    <message>
        <source>The document numbers its opinions by their places: the table&apos;s numbers (in line %1 it is %2) are not kept (%3 rows).</source>
        <translation>番号は、公表資料での並び順に付きます。表の番号（%1行目では%2）は残りません（%3行）。</translation>
    </message>
    <message>
        <source>Line %1: numbers like “%2” in the column “%3” cannot be kept (%4 rows); the opinions get new ones.</source>
        <translation>%1行目：「%3」の列の「%2」のような番号は残せません（%4行）。意見には新しい番号が付きます。</translation>
    </message>
    <message>
        <source>The numbers of the column “%1” (like 1-1) are kept as reference numbers; the document prints No.s of its own. To print them, choose in the booklet&apos;s settings under “Numbers begin anew” the reference number.</source>
        <translation>「%1」の列の番号（1-1など）は、整理番号として残します。冊子には、並び順のNo.が印刷されます。この番号で印刷するには、「公表資料の体裁」の「No.の振り直し」で「整理番号を使う」を選んでください。</translation>
    </message>
    <message>
        <source>Line %1: other opinions of the document have this reference number; it is kept in the internal note (“%2”), and the opinion gets another one (%3 rows).</source>
        <translation>%1行目：同じ整理番号の意見が文書にあるため、表の番号は内部メモに残し（「%2」）、整理番号は新しく付けます（%3行）。</translation>
    </message>
    <message>
        <source>Line %1: “%2” in the column of responses was read as the response above (%3 rows).</source>
        <translation>%1行目：考え方の列の「%2」を、上の考え方と同じものとして読みました（%3行）。</translation>
    </message>
</context>
<context>
    <name>TableReturn</name>
    <message>
        <source>The table has neither a column 整理番号 nor the column gaiyo_id@…, so that its rows are nobody&apos;s. Export it from the document once more, or add its rows as new ones.</source>
        <translation>この表には「整理番号」の列も「gaiyo_id@…」の列もないため、どの行がどの意見か分かりません。文書からもう一度書き出すか、新しい意見として追加してください。</translation>
    </message>
    <message>
        <source>The rows of the table are not those of this document: under their numbers (整理番号) it has other opinions, or none. Take it back into the document that it was exported from, or add its rows as new ones.</source>
        <translation>この表の行は、この文書の意見ではありません（同じ整理番号の意見がないか、文が違います）。書き出した元の文書に取り込むか、新しい意見として追加してください。</translation>
    </message>
    <message>
        <source>The table does not say of which state of the document it is; it was compared with the document as it was made, and what was changed here since then stays.</source>
        <translation>表には、文書のどの状態から書き出したかが書かれていません。作成したときの文書と比べました。その後こちらで直したところは、文書のままにします。</translation>
    </message>
    <message>
        <source>The table does not say of which state of the document it is; it was compared with that of %1, and what was changed here since then stays.</source>
        <translation>表には、文書のどの状態から書き出したかが書かれていません。%1の文書と比べました。その後こちらで直したところは、文書のままにします。</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>how a day is written; 和暦: 令和8年11月24日</comment>
        <translation>和暦</translation>
    </message>
    <message>
        <source>In some rows the number (整理番号) is another opinion&apos;s than the id and the words: %1 (lines %2). The id and the words were believed; the opinions keep their numbers.</source>
        <translation>整理番号が gaiyo_id や文と食い違う行が%1行あります（%2行目）。gaiyo_id と文のとおりに読みました。意見の整理番号は元のままです。</translation>
    </message>
    <message>
        <source>Some rows have the words of other opinions than theirs, as where only a part of the columns was sorted or moved: %1 (lines %2). Nothing of them was taken. Put the columns in order again and take the table back once more, or write what was changed in these rows into the document here.</source>
        <translation>別の意見の文になっている行が%1行あります（%2行目）。一部の列だけを並べ替えたり移したりすると、こうなります。これらの行からは何も取り込んでいません。列の並びを元に直してもう一度取り込むか、直したところを文書に直接書いてください。</translation>
    </message>
    <message>
        <source>The table was saved in Shift_JIS, which does not have these characters: %1. Where it says ? for them, the document keeps them; please look for ? in what was written anew.</source>
        <translation>表は Shift_JIS で保存されています。この文字コードにない文字（%1）は表では「?」になっていますが、文書の文字はそのまま残します。表で新しく書いた文に「?」がないか、確かめてください。</translation>
    </message>
</context>
<context>
    <name>TakeLetters</name>
    <message>
        <source>Writing into the register of persons…</source>
        <translation>提出者台帳に書き込んでいます…</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>There is no template “%1”. Choose one of %2.</source>
        <translation>「%1」というひな形はありません。%2 のどれかを指定してください。</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Add an opinion</source>
        <translation>意見を追加</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Same as above</source>
        <translation>上と同じ</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>意見</translation>
    </message>
    <message>
        <source>Type a letter</source>
        <translation>届いた意見を入力</translation>
    </message>
    <message>
        <source>Receive files</source>
        <translation>ファイルから</translation>
    </message>
    <message>
        <source>As an opinion</source>
        <translation>意見にする</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>結び付ける</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>除く</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>墨消し</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次の残り</translation>
    </message>
    <message>
        <source>Inquiries</source>
        <translation>照会</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>照会を出す</translation>
    </message>
    <message>
        <source>Take in answers</source>
        <translation>回答を取り込む</translation>
    </message>
    <message>
        <source>Take all without doubt</source>
        <translation>食い違いのない回答を採用</translation>
    </message>
    <message>
        <source>Next answer</source>
        <translation>次の回答</translation>
    </message>
</context>
<context>
    <name>TypedGuard</name>
    <message>
        <source>What you have typed here is not kept anywhere else. Leave this window and lose it?</source>
        <translation>ここに入力した文は、まだどこにも保存されていません。破棄して閉じますか。</translation>
    </message>
    <message>
        <source>&amp;Lose it</source>
        <translation>破棄する(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Go on writing</source>
        <translation>入力を続ける(&amp;G)</translation>
    </message>
</context>
<context>
    <name>UndoRemark</name>
    <message>
        <source>, </source>
        <comment>between opinions</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1ほか%2件</translation>
    </message>
    <message>
        <source>The heading is gone, so %1 opinions are among those whose place is not decided.</source>
        <translation>見出しが削除されているため、%1件を該当箇所 未定に戻しました</translation>
    </message>
    <message>
        <source>%1 stayed as it is: somebody else has changed it since.</source>
        <translation>%1はその後にほかの人が変えているため、そのままです</translation>
    </message>
    <message>
        <source> </source>
        <comment>between sentences</comment>
        <translation>。</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>There is a version “%1” already. A version stays as it was named; please give this one another name.</source>
        <translation>「%1」という版はすでにあります。版はあとから変えられません。別の名前を付けてください。</translation>
    </message>
    <message>
        <source>Please give the version a name.</source>
        <translation>版の名前を入れてください。</translation>
    </message>
    <message>
        <source>The name of a version has at most %1 characters.</source>
        <translation>版の名前は%1文字以内で入力してください。</translation>
    </message>
</context>
<context>
    <name>WayBack</name>
    <message>
        <source>The category that it had is not there any more.</source>
        <translation>元の対応区分は、もうありません。</translation>
    </message>
    <message>
        <source>The opinion that it was joined to is not there any more.</source>
        <translation>統合先だった意見は、もうありません。</translation>
    </message>
    <message>
        <source>The heading that it stood under is not there any more.</source>
        <translation>元の見出しは、もうありません。</translation>
    </message>
    <message>
        <source>Only an opinion that it refers to changed. Take that change back.</source>
        <translation>変わったのは、No.の差し込みが指す意見だけです。その意見の変更を元に戻してください。</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>The document has more paragraphs than can be read. Save only the part that is needed.</source>
        <translation>文書の段落が、読み込める数を超えています。必要な部分だけを保存してください。</translation>
    </message>
    <message>
        <source>The document has more lists than can be read. Save only the part that is needed.</source>
        <translation>文書の箇条書きの種類が、読み込める数を超えています。必要な部分だけを保存してください。</translation>
    </message>
    <message>
        <source>The file is no Word document, whatever its name says. Open it in the program that made it and save it as a Word document (.docx).</source>
        <translation>名前がどうであれ、このファイルは Word 文書ではありません。作成したソフトで開き、「Word 文書（.docx）」で保存してください。</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Chapter</source>
        <translation>章</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>柱</translation>
    </message>
    <message>
        <source>Subsection</source>
        <translation>施策</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>取組項目</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation>（見出しなし）</translation>
    </message>
    <message>
        <source>(%1 without a title)</source>
        <translation>（%1：名前なし）</translation>
    </message>
    <message>
        <source>No.%1</source>
        <translation>No.%1</translation>
    </message>
    <message>
        <source>an opinion without a place</source>
        <translation>該当箇所 未定の意見</translation>
    </message>
    <message>
        <source>(no words yet)</source>
        <translation>（未入力）</translation>
    </message>
</context>
<context>
    <name>WorkWords</name>
    <message>
        <source>Not begun</source>
        <translation>未着手</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>作成中</translation>
    </message>
    <message>
        <source>Confirmed by the department</source>
        <translation>課確認</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>個人</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>団体</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子メール</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>ファクス</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>郵送</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>Web form</source>
        <translation>フォーム</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>説明会</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Other way</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>After the last day</source>
        <translation>期限後</translation>
    </message>
    <message>
        <source>Outside the consultation</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>取り下げ</translation>
    </message>
    <message>
        <source>As it was received</source>
        <translation>届いたまま</translation>
    </message>
    <message>
        <source>Typed here</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Telephone or mail</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>第三者に関する情報</translation>
    </message>
    <message>
        <source>Abuse</source>
        <translation>誹謗中傷</translation>
    </message>
    <message>
        <source>Rights of others</source>
        <translation>権利利益の保護</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>挨拶</translation>
    </message>
    <message>
        <source>Who the sender is</source>
        <translation>提出者の情報</translation>
    </message>
    <message>
        <source>Not about the plan</source>
        <translation>計画と関係のない内容</translation>
    </message>
    <message>
        <source>Said before in the same letter</source>
        <translation>同じ文書内の繰り返し</translation>
    </message>
    <message>
        <source>Submitter</source>
        <translation>提出者</translation>
    </message>
    <message>
        <source>Letter %1</source>
        <translation>受付%1</translation>
    </message>
    <message>
        <source>Original “%1”</source>
        <translation>原文「%1」</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>墨消し</translation>
    </message>
    <message>
        <source>Passage of an original</source>
        <translation>原文の一部</translation>
    </message>
    <message>
        <source>Phrase “%1”</source>
        <translation>定型文「%1」</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Helps to answer</source>
        <translation>協議先</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>未判断</translation>
    </message>
    <message>
        <source>Taken as it came</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Taken with changes</source>
        <translation>直して採用</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不採用</translation>
    </message>
    <message>
        <source>Replaced by a newer answer</source>
        <translation>新しい回答に差し替え</translation>
    </message>
    <message>
        <source>Department “%1”</source>
        <translation>課「%1」</translation>
    </message>
    <message>
        <source>Department in charge of an opinion</source>
        <translation>意見の所管課の指定</translation>
    </message>
    <message>
        <source>Inquiry “%1”</source>
        <translation>照会「%1」</translation>
    </message>
    <message>
        <source>Inquiry sheet</source>
        <translation>照会表</translation>
    </message>
    <message>
        <source>Row of an inquiry sheet</source>
        <translation>照会表の行</translation>
    </message>
    <message>
        <source>Answer of a department</source>
        <translation>課の回答</translation>
    </message>
    <message>
        <source>Answer in row %2 of “%1”</source>
        <translation>「%1」%2行目の回答</translation>
    </message>
    <message>
        <source>Change of the plan</source>
        <translation>計画の修正箇所</translation>
    </message>
    <message>
        <source>Opinion that is the reason of a change of the plan</source>
        <translation>計画の修正箇所に対応する意見</translation>
    </message>
</context>
<context>
    <name>Xlsx</name>
    <message>
        <source>The cells %1 and %2 more have formulas without results. Open the workbook in Excel, save it, and read it once more.</source>
        <translation>セル %1 ほか %2 か所の数式に、計算結果が保存されていません。Excel で開いて保存し、もう一度読み込んでください。</translation>
    </message>
    <message>
        <source>The cells %1 have formulas without results. Open the workbook in Excel, save it, and read it once more.</source>
        <translation>セル %1 の数式に、計算結果が保存されていません。Excel で開いて保存し、もう一度読み込んでください。</translation>
    </message>
    <message>
        <source>The cell %1 has a formula without a result; it was left out. To read it, open the workbook in Excel and save it.</source>
        <translation>セル %1 の数式に計算結果が保存されていないため、除きました。読み込むには、Excel で開いて保存してください。</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>The workbook has more cells, texts or formats than can be read. Leave only the rows and sheets that are needed in it, and save it once more.</source>
        <translation>ブックのセル・文字・書式が、読み込める数を超えています。必要な行とシートだけを残して、保存し直してください。</translation>
    </message>
    <message>
        <source>The workbook is damaged: a cell refers to a text, a row or a column that is not there. Open it in Excel and save it once more.</source>
        <translation>ブックが壊れています（セルの指す文字・行・列がありません）。Excel で開き、保存し直してください。</translation>
    </message>
    <message>
        <source>Rows that are hidden in the sheet were read like the others: %1.</source>
        <translation>シートで隠れている %1 行も、ほかの行と同じように読み込みました。</translation>
    </message>
    <message>
        <source>The column “%1” is hidden; it was read like the others.</source>
        <translation>列「%1」は隠れています。ほかの列と同じように読み込みました。</translation>
    </message>
    <message>
        <source>Line %1, column “%2”: words that are struck through were left out: “%3”.</source>
        <translation>%1 行目、列「%2」：取り消し線の付いた「%3」を除きました。</translation>
    </message>
    <message>
        <source>Line %1, column “%2”: the cell shows the error %3.</source>
        <translation>%1 行目、列「%2」：セルがエラー %3 になっています。</translation>
    </message>
    <message>
        <source>Line %1, column “%2”: the cell is a date and was read as %3.</source>
        <translation>%1 行目、列「%2」：セルが日付になっているため、%3 として読み込みました。</translation>
    </message>
    <message>
        <source>Text box at %1: %2</source>
        <translation>テキスト ボックス（%1）：%2</translation>
    </message>
    <message>
        <source>Comment at %1: %2</source>
        <translation>コメント（%1）：%2</translation>
    </message>
    <message>
        <source>Comment at %1 by %2: %3</source>
        <translation>コメント（%1、%2）：%3</translation>
    </message>
    <message>
        <source>The workbook is empty: no sheet of it has a cell with anything in it.</source>
        <translation>ブックが空です（どのシートにも、何も入っていません）。</translation>
    </message>
    <message>
        <source>The file is no Excel workbook, whatever its name says. Open it in the program that made it and save it as an Excel workbook (.xlsx).</source>
        <translation>名前がどうであれ、このファイルは Excel ブックではありません。作成したソフトで開き、「Excel ブック（.xlsx）」で保存してください。</translation>
    </message>
    <message>
        <source>The file is a Word document. Opinions are read from Excel workbooks (.xlsx), tables (.csv), texts and JSON: copy the table from Word into Excel and save it as .xlsx.</source>
        <translation>これは Word 文書です。意見は、Excel ブック（.xlsx）、CSV、テキスト、JSON から読み込みます。表を Excel に貼り付けて「Excel ブック（.xlsx）」で保存してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The file is a binary workbook (.xlsb). Open it and save it as an Excel workbook (.xlsx), then try again.</source>
        <translation>このファイルはバイナリ ブック（.xlsb）です。開いて「Excel ブック（.xlsx）」で保存し直してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The sheet “%1” was read. The workbook has others, which were not: %2.</source>
        <translation>シート「%1」を読み込みました。ほかのシートは読み込んでいません：%2。</translation>
    </message>
    <message>
        <source>%1, sheet “%2”, column %3: the text has %4 characters, and a cell of Excel takes no more than %5. %6</source>
        <translation>%1（シート「%2」の%3列）：文字数が%4あり、Excelの1つのセルに入る%5文字を超えています。%6</translation>
    </message>
    <message>
        <source>Divide it, or write the table as CSV.</source>
        <translation>文章を分けるか、表をCSVで書き出してください。</translation>
    </message>
    <message>
        <source>The sheets %1 have the same columns and were read one after the other, each below its name as a heading. Lines are counted in each sheet anew.</source>
        <translation>シート%1は列が同じなので、シートの名前を見出しにして順に読み込みました。行番号は、それぞれのシートのものです。</translation>
    </message>
    <message>
        <source>The workbook has no sheet “%1”. It has: %2.</source>
        <translation>ブックに「%1」というシートがありません。あるのは、%2です。</translation>
    </message>
</context>
<context>
    <name>Xml</name>
    <message>
        <source>The file holds something that no office program writes: elements that are too deep, too long or too many. It was not read; ask whoever sent it to save it once more.</source>
        <translation>このファイルには、通常のソフトでは作られない、深すぎる・長すぎる・多すぎる要素があります。読み込みませんでした。送り主に保存し直してもらってください。</translation>
    </message>
    <message>
        <source>The file defines words of its own (DOCTYPE), which no office program does and which can hide anything. It was not read; ask whoever sent it to save it once more.</source>
        <translation>このファイルには独自の定義（DOCTYPE）があります。通常のソフトでは作られず、何が隠されているか分かりません。読み込みませんでした。送り主に保存し直してもらってください。</translation>
    </message>
    <message>
        <source>The content of the file is damaged at line %1: what stands there is no XML. Open the file in the program that made it and save it once more.</source>
        <translation>ファイルの中身が %1 行目で壊れています（XML として読めません）。作成したソフトで開き、保存し直してください。</translation>
    </message>
</context>
<context>
    <name>Zip</name>
    <message>
        <source>The packed content of the file is damaged. Copy it once more from where it came from, or ask for it again.</source>
        <translation>ファイルの圧縮された中身が壊れています。元の場所からコピーし直すか、もう一度送ってもらってください。</translation>
    </message>
    <message>
        <source>The file is damaged or cut short. Copy it once more from where it came from, or ask for it again.</source>
        <translation>ファイルが壊れているか、途中で切れています。元の場所からコピーし直すか、もう一度送ってもらってください。</translation>
    </message>
    <message>
        <source>The file unpacks to more than can be read. Open it, leave only the sheet or the pages that are needed, without pictures, and save it once more.</source>
        <translation>このファイルは、展開すると読み込める大きさを超えます。開いて、必要なシートやページだけを残し、画像を除いて保存し直してください。</translation>
    </message>
    <message>
        <source>The file is protected by a password. Take the protection off, save it once more and try again.</source>
        <translation>このファイルにはパスワードがかかっています。外して保存し直してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The file is packed in a way that cannot be read. Open it and save it once more.</source>
        <translation>このファイルの圧縮方法には対応していません。開いて保存し直してください。</translation>
    </message>
    <message>
        <source>The file has the part “%1” twice, so that it is not certain what it says. Open it and save it once more.</source>
        <translation>このファイルには「%1」が二つあり、どちらが本当の中身か決められません。開いて保存し直してください。</translation>
    </message>
    <message>
        <source>The part “%1” of the file is damaged: its check sum is not the one that it was written with. Copy the file once more from where it came from, or ask for it again.</source>
        <translation>ファイルの中の「%1」が壊れています（検査値が書き込まれたときと違います）。元の場所からコピーし直すか、もう一度送ってもらってください。</translation>
    </message>
</context>
<context>
    <name>Zoom</name>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Fit the page to the width</source>
        <translation>ページを幅に合わせる</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Show the whole page</source>
        <translation>用紙全体を表示する</translation>
    </message>
</context>
<context>
    <name>gaiyo::AnswerDialog</name>
    <message>
        <source>Edit the answer and take it</source>
        <translation>回答を直して採用</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意見</translation>
    </message>
    <message>
        <source>&amp;Response</source>
        <translation>考え方(&amp;R)</translation>
    </message>
    <message>
        <source>No.5 and the like become living numbers, by the numbers that the department saw.</source>
        <translation>「No.5」のような番号は、照会表の番号のとおりに自動で追いかける番号になります。</translation>
    </message>
    <message>
        <source>It was not taken; the line at the foot of the window says why. Your words are still here.</source>
        <translation>採用できませんでした。理由はウィンドウの下端に表示しています。入力した文はここに残っています。</translation>
    </message>
    <message>
        <source>Where nothing is written here, the response stays as it is.</source>
        <translation>何も書かなければ、今の考え方のままです。</translation>
    </message>
    <message>
        <source>The answer has only a remark, and no response was written here. Write one, or do not take the answer.</source>
        <translation>この回答には備考しかなく、ここにも考え方が書かれていません。考え方を書くか、採用しないでください。</translation>
    </message>
    <message>
        <source>The response is empty, and the one that is there would be lost. Write one, or cancel and do not take the answer.</source>
        <translation>考え方が空です。このまま採用すると、今の考え方が消えてしまいます。考え方を書くか、キャンセルして「採用しない」を選んでください。</translation>
    </message>
    <message>
        <source>Response at present</source>
        <translation>今の考え方</translation>
    </message>
    <message>
        <source>Somebody else has just changed the response, to what stands in “Response at present”. Nothing was replaced. Bring into your words what you want of it; “Take it” then puts yours in its place.</source>
        <translation>ほかの人が、たったいま考え方を直しました（「今の考え方」の文）。まだ何も置き換えていません。残したいところを入力欄の文に書き加えてから「採用」を押すと、入力欄の文が考え方になります。</translation>
    </message>
</context>
<context>
    <name>gaiyo::AnswerList</name>
    <message>
        <source>Which rows are shown</source>
        <translation>表示する行</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>すべての行</translation>
    </message>
    <message>
        <source>Answers to decide</source>
        <translation>未判断の回答</translation>
    </message>
    <message>
        <source>Answers to look at</source>
        <translation>要確認の回答</translation>
    </message>
    <message>
        <source>Rows without an answer</source>
        <translation>未回答の行</translation>
    </message>
    <message>
        <source>Rows and answers</source>
        <translation>意見と回答</translation>
    </message>
    <message>
        <source>Nothing to show here.</source>
        <translation>該当する行はありません。</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Answers: %1 rows, nothing to decide</source>
        <translation>回答&#x3000;%1行、すべて判断済み</translation>
    </message>
    <message>
        <source>Answers: %1 rows, %2 to decide</source>
        <translation>回答&#x3000;%1行、未判断 %2</translation>
    </message>
</context>
<context>
    <name>gaiyo::AnswerListModel</name>
    <message>
        <source>(no number) %1</source>
        <translation>（番号のない行）%1</translation>
    </message>
    <message>
        <source>(opinion is gone)</source>
        <translation>（意見は削除されています）</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>No.%1, %2, %3, %4</source>
        <translation>No.%1、%2、%3、%4</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>整理番号</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意見</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>課</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>gaiyo::AnswerView</name>
    <message>
        <source>Do &amp;not take it</source>
        <translation>採用しない(&amp;N)</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>次へ(&amp;X)</translation>
    </message>
    <message>
        <source>Opinion and answer</source>
        <translation>意見と回答</translation>
    </message>
    <message>
        <source>No row is selected.</source>
        <translation>行が選ばれていません。</translation>
    </message>
    <message>
        <source>%1: the answer, against what the department was shown</source>
        <translation>%1：回答（照会したときの文からの見え消し）</translation>
    </message>
    <message>
        <source>%1: as it stands here now; it was changed since</source>
        <translation>%1：今の文（照会のあとに変わりました）</translation>
    </message>
    <message>
        <source>Please look at this</source>
        <translation>確かめてください</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意見</translation>
    </message>
    <message>
        <source>Response at present</source>
        <translation>今の考え方</translation>
    </message>
    <message>
        <source>Remark of the department</source>
        <translation>課からの備考</translation>
    </message>
    <message>
        <source>A click on a change, or Tab and Space, leaves it out.</source>
        <translation>クリックした変更箇所（TabとSpaceでも選べます）は採用しません。</translation>
    </message>
    <message>
        <source>%1 of %2 changes are left out.</source>
        <translation>変更%2か所のうち%1か所を採りません。</translation>
    </message>
    <message>
        <source>T&amp;ake it</source>
        <translation>採用(&amp;T)</translation>
    </message>
    <message>
        <source>E&amp;dit and take…</source>
        <translation>直して採用(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>gaiyo::AnswersDialog</name>
    <message>
        <source>%1: %2 answers, %3 unchanged</source>
        <translation>%1：回答 %2、変更なし %3</translation>
    </message>
    <message>
        <source>%1, %2 as drafted</source>
        <translation>%1、案のとおり %2</translation>
    </message>
    <message>
        <source>%1, %2 not back</source>
        <translation>%1、戻っていない %2</translation>
    </message>
    <message>
        <source>%1, %2 rows without a number</source>
        <translation>%1、番号のない行 %2</translation>
    </message>
    <message>
        <source>%1 (came late)</source>
        <translation>%1（期限後）</translation>
    </message>
    <message>
        <source>Answers taken in</source>
        <translation>回答の取り込み</translation>
    </message>
    <message>
        <source>Files that came back</source>
        <translation>戻ってきたファイル</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>What it brought</source>
        <translation>読み取った内容</translation>
    </message>
    <message>
        <source>Not taken in: %1</source>
        <translation>取り込みませんでした。%1</translation>
    </message>
    <message>
        <source>Not back: %1</source>
        <translation>戻っていない整理番号：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between numbers</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Row %1, beside the table: %2</source>
        <translation>%1行目、表の外の書き込み：%2</translation>
    </message>
    <message>
        <source>the file cannot be read, or is far too large.</source>
        <translation>ファイルを読み取れないか、大きすぎます。</translation>
    </message>
    <message>
        <source>Not taken in: it was stopped before.</source>
        <translation>取り込みませんでした：その前に中止されました。</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1「%2」</translation>
    </message>
    <message>
        <source>%1: “%2” (category %3)</source>
        <translation>%1「%2」（対応区分%3）</translation>
    </message>
    <message>
        <source>%1: several answers</source>
        <translation>%1：複数の回答</translation>
    </message>
    <message>
        <source>Please choose one of %1.</source>
        <translation>%1件の回答があります。どれか一つを選んでください。</translation>
    </message>
    <message>
        <source>%1: came back without any change (%2 rows)</source>
        <translation>%1：変更なしで戻りました（%2件）</translation>
    </message>
    <message>
        <source>%1 – this very file was taken in on %2 already; nothing is doubled.</source>
        <translation>%1 このファイルは%2に取り込み済みです。二重にはなりません。</translation>
    </message>
</context>
<context>
    <name>gaiyo::ApprovalLine</name>
    <message>
        <source>Shows what has changed since</source>
        <translation>そのあとの変更を表示</translation>
    </message>
    <message>
        <source>As in “%1” (%2/%3)</source>
        <translation>「%1」（%2月%3日）のとおり</translation>
    </message>
    <message>
        <source>Changed since “%1” (%2/%3): %4 opinions</source>
        <translation>「%1」（%2月%3日）のあと %4件変更</translation>
    </message>
    <message>
        <source>Changed since “%1” (%2/%3): the title</source>
        <translation>「%1」（%2月%3日）のあと 表題を変更</translation>
    </message>
    <message>
        <source>Changed since “%1” (%2/%3): the title and %4 opinions</source>
        <translation>「%1」（%2月%3日）のあと 表題と%4件変更</translation>
    </message>
</context>
<context>
    <name>gaiyo::ApproveDialog</name>
    <message>
        <source>Make the approved version</source>
        <translation>決裁版を作る</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>&amp;Name of the version</source>
        <translation>版の名前(&amp;N)</translation>
    </message>
    <message>
        <source>Files for those who decide</source>
        <translation>決裁に付けるファイル</translation>
    </message>
    <message>
        <source>&amp;Folder of the files</source>
        <translation>ファイルを置くフォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>Approved version</source>
        <translation>決裁版</translation>
    </message>
    <message>
        <source>Approved version %1</source>
        <translation>決裁版%1</translation>
    </message>
    <message>
        <source>%1 opinions have no response</source>
        <translation>考え方のない意見 %1件</translation>
    </message>
    <message>
        <source>%1 have no category</source>
        <translation>対応区分のない意見 %1件</translation>
    </message>
    <message>
        <source>%1 have no place</source>
        <translation>該当箇所の決まっていない意見 %1件</translation>
    </message>
    <message>
        <source>Still open: %1.</source>
        <translation>まだ残っているもの：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what is open</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 is there already. Please choose another folder or name.</source>
        <translation>%1 はすでにあります。別のフォルダーか名前にしてください。</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>書き出しています…</translation>
    </message>
    <message>
        <source>Please give the version a name.</source>
        <translation>版の名前を入力してください。</translation>
    </message>
    <message>
        <source>There is a version of that name already.</source>
        <translation>同じ名前の版がすでにあります。</translation>
    </message>
    <message>
        <source>The present state is now “%1”.</source>
        <translation>今の状態を「%1」にしました。</translation>
    </message>
    <message>
        <source>The present state is now “%1”; its files are in %2.</source>
        <translation>今の状態を「%1」にしました。ファイルは %2 にあります。</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>&amp;Who decides</source>
        <translation>決裁欄(&amp;W)</translation>
    </message>
    <message>
        <source>An opinion is approved as long as its words stay as they are in this version; one that departments were asked about, or have answered, first has to be done with that. What changes afterwards is counted at the foot of the window.</source>
        <translation>この版のままの意見は「決裁済」になります。所管課に照会した意見は、その扱いが済んでからです。あとで変わった件数は、ウィンドウの下端に表示します。</translation>
    </message>
</context>
<context>
    <name>gaiyo::AskedAnswers</name>
    <message>
        <source>What the departments were shown is still being read. Please try again.</source>
        <translation>照会したときの文を読み込んでいます。少し待ってから、もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>gaiyo::AssignDialog</name>
    <message>
        <source>Department in charge</source>
        <translation>担当課</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>“%1” and what is below it</source>
        <translation>「%1」とその下</translation>
    </message>
    <message>
        <source>%1 opinions</source>
        <translation>%1件の意見</translation>
    </message>
    <message>
        <source>For</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>As the heading above says</source>
        <translation>見出しのとおり（個別には決めない）</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>担当課(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Together with</source>
        <translation>一緒に答える課(&amp;T)</translation>
    </message>
    <message>
        <source>Please choose the department that leads, too.</source>
        <translation>主に答える課も選んでください。</translation>
    </message>
    <message>
        <source>It could not be saved. Please look at the line at the foot of the window.</source>
        <translation>保存できませんでした。ウィンドウの下端の表示をご覧ください。</translation>
    </message>
</context>
<context>
    <name>gaiyo::BlockForm</name>
    <message>
        <source>Heading</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文</translation>
    </message>
    <message>
        <source>Words above it</source>
        <translation>上に置く文</translation>
    </message>
    <message>
        <source>List</source>
        <translation>箇条書き</translation>
    </message>
    <message>
        <source>Table of words</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Items, one in a line</source>
        <translation>項目（1行に1つ）</translation>
    </message>
    <message>
        <source>Cells, the first row on top</source>
        <translation>表の中身（1行目が表の見出し）</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>行を追加</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>行を削除</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>列を追加</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>列を削除</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>表の中身</translation>
    </message>
    <message>
        <source>Counted rows below</source>
        <translation>数えて加える行</translation>
    </message>
    <message>
        <source>Stands behind</source>
        <translation>どの後に置くか</translation>
    </message>
    <message>
        <source>everything on the front page</source>
        <translation>冒頭のすべて</translation>
    </message>
    <message>
        <source>nothing: at the very beginning</source>
        <translation>なし（いちばん初め）</translation>
    </message>
    <message>
        <source>Begins a new page</source>
        <translation>改ページしてから置く</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>by category</source>
        <translation>対応区分ごと</translation>
    </message>
    <message>
        <source>by chapter</source>
        <translation>章ごと</translation>
    </message>
    <message>
        <source>by heading</source>
        <translation>見出しごと</translation>
    </message>
    <message>
        <source>by the way it was sent</source>
        <translation>提出方法ごと</translation>
    </message>
    <message>
        <source>by chapter and category</source>
        <translation>章×対応区分</translation>
    </message>
</context>
<context>
    <name>gaiyo::BlocksField</name>
    <message>
        <source>(nothing written yet)</source>
        <translation>（未記入）</translation>
    </message>
    <message>
        <source>Counted words</source>
        <translation>計算される語</translation>
    </message>
    <message>
        <source>Number of opinions</source>
        <translation>意見の件数</translation>
    </message>
    <message>
        <source>Number of people</source>
        <translation>提出者の人数</translation>
    </message>
    <message>
        <source>Number of letters</source>
        <translation>受け付けた通数</translation>
    </message>
    <message>
        <source>The period</source>
        <translation>募集期間</translation>
    </message>
    <message>
        <source>Opinions of %1</source>
        <translation>%1の件数</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a block&apos;s kind and first words</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Opinions below a heading</source>
        <translation>見出しごとの意見の件数</translation>
    </message>
    <message>
        <source>Letters by the way they came</source>
        <translation>提出方法ごとの通数</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>追加(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上へ(&amp;U)</translation>
    </message>
    <message>
        <source>Dow&amp;n</source>
        <translation>下へ(&amp;N)</translation>
    </message>
</context>
<context>
    <name>gaiyo::BookletDialog</name>
    <message>
        <source>Form of the booklet</source>
        <translation>公表資料の体裁</translation>
    </message>
    <message>
        <source>&amp;Paper and letters</source>
        <translation>用紙と文字(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>表(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Front page</source>
        <translation>表紙(&amp;F)</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> ポイント</translation>
    </message>
    <message>
        <source> lines</source>
        <translation> 行</translation>
    </message>
    <message>
        <source>Margin above</source>
        <translation>余白（上）</translation>
    </message>
    <message>
        <source>Margin below</source>
        <translation>余白（下）</translation>
    </message>
    <message>
        <source>Margin left</source>
        <translation>余白（左）</translation>
    </message>
    <message>
        <source>Margin right</source>
        <translation>余白（右）</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>&amp;Checks</source>
        <translation>公表前チェック(&amp;C)</translation>
    </message>
    <message>
        <source>One word in a line. The checks pass these over where they look for what tells who somebody is: the office&apos;s own telephone, the name of a public place. They are never printed.</source>
        <translation>1行に1語ずつ入れます。役所の電話番号や公の施設の名前など、公表してよい語です。公表前チェックの「個人情報らしい語」の指摘から除きます。公表資料には印刷されません。</translation>
    </message>
    <message>
        <source>Te&amp;xts around</source>
        <translation>前後の文(&amp;W)</translation>
    </message>
    <message>
        <source>A name, as 会場; or with values 略記：創＝創造、笑＝笑顔</source>
        <translation>名前（例：会場）、または値の一覧つき（例：略記：創＝創造、笑＝笑顔）</translation>
    </message>
    <message>
        <source>Fr&amp;ee fields</source>
        <translation>自由項目(&amp;E)</translation>
    </message>
    <message>
        <source>Texts around the table</source>
        <translation>表の前後の文</translation>
    </message>
    <message>
        <source>Before the table</source>
        <translation>表の前</translation>
    </message>
    <message>
        <source>Behind the table</source>
        <translation>表の後</translation>
    </message>
    <message>
        <source>A symbol, ： and the note, one in a line: ◎：計画に反映します。</source>
        <translation>記号、：、注の順に、1行に1つ書きます。例&#x3000;◎：計画に反映します。</translation>
    </message>
    <message>
        <source>Notes on categories</source>
        <translation>対応区分の注</translation>
    </message>
</context>
<context>
    <name>gaiyo::CategoryDialog</name>
    <message>
        <source>Categories</source>
        <translation>対応区分</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>記号</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>“%1” is used by %2 opinions. Please give them another category first.</source>
        <translation>「%1」は%2件の意見で使われています。先に、その意見の対応区分を変えてください。</translation>
    </message>
    <message>
        <source>Row %1 has no symbol. Please write one.</source>
        <translation>%1行目に記号がありません。記号を入力してください。</translation>
    </message>
    <message>
        <source>The categories could not be changed. Please look at the line at the foot of the window.</source>
        <translation>対応区分を変更できませんでした。画面の一番下の表示を確かめてください。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>The plan is changed</source>
        <translation>計画の修正</translation>
    </message>
</context>
<context>
    <name>gaiyo::CategoryStrip</name>
    <message>
        <source>%1 %2 (Ctrl+%3)</source>
        <translation>%1 %2（Ctrl+%3）</translation>
    </message>
</context>
<context>
    <name>gaiyo::ColumnChoice</name>
    <message>
        <source>The first rows, and what each column holds</source>
        <translation>最初の数行と、各列の内容</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>%1列目</translation>
    </message>
    <message>
        <source>Free field %1</source>
        <translation>自由項目%1</translation>
    </message>
</context>
<context>
    <name>gaiyo::ColumnsField</name>
    <message>
        <source>Title</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>表示する内容</translation>
    </message>
    <message>
        <source>Width (characters)</source>
        <translation>幅（字数）</translation>
    </message>
    <message>
        <source>A&amp;dd a column</source>
        <translation>列を追加(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>列を削除(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>左へ(&amp;L)</translation>
    </message>
    <message>
        <source>Move ri&amp;ght</source>
        <translation>右へ(&amp;G)</translation>
    </message>
    <message>
        <source>Top to bottom</source>
        <translation>縦書き</translation>
    </message>
    <message>
        <source>Headings are set from top to bottom, in the middle of their rows</source>
        <translation>見出しを、その行のまとまりの中央に縦書きします</translation>
    </message>
</context>
<context>
    <name>gaiyo::ComparisonDialog</name>
    <message>
        <source>&amp;Only what changed</source>
        <translation>変更箇所だけ(&amp;O)</translation>
    </message>
    <message>
        <source>Changes since a version</source>
        <translation>版との比較（見え消し）</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>前(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>後(&amp;T)</translation>
    </message>
    <message>
        <source>Changes in the order of the booklet</source>
        <translation>変更の一覧（冊子の順）</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>字句</translation>
    </message>
    <message>
        <source>Take this change &amp;back</source>
        <translation>この変更を元に戻す(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Write as a file…</source>
        <translation>ファイルに書き出す(&amp;W)…</translation>
    </message>
    <message>
        <source>The present</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>比較しています…</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>変更は%n箇所です。</numerusform>
        </translation>
    </message>
    <message>
        <source>The booklet with the changes marked</source>
        <translation>見え消しにした冊子</translation>
    </message>
    <message>
        <source>%1 - changes</source>
        <translation>%1_見え消し</translation>
    </message>
    <message>
        <source>Write the changes</source>
        <translation>見え消しの書き出し</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>ファイルを読んでいます…</translation>
    </message>
    <message>
        <source>“%1” is the document that is open here. Choose another file, such as a copy of it.</source>
        <translation>「%1」は、いま開いている文書そのものです。控えやコピーなど、別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>Compare with another file</source>
        <translation>ほかのファイルとの比較（見え消し）</translation>
    </message>
    <message>
        <source>No version has a name yet. “Name this version…” in the menu “File” gives the present state one. “Another file…” compares with a copy.</source>
        <translation>名前を付けた版がまだありません。メニュー「ファイル」の「この時点を版として残す」で、今の状態に名前を付けられます。［ほかのファイル］では、控えなどのファイルと比べられます。</translation>
    </message>
    <message>
        <source>What another file says is only shown: single changes can be taken back where a version of this document is compared with the present.</source>
        <translation>ほかのファイルとの違いは、ここでは見るだけです。変更を一つずつ元に戻せるのは、この文書の版と現在とを比べているときです。</translation>
    </message>
    <message>
        <source>Anothe&amp;r file…</source>
        <translation>ほかのファイル(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>gaiyo::ConflictBar</name>
    <message>
        <source>Keep my words</source>
        <translation>自分の文にする</translation>
    </message>
    <message>
        <source>Compare and edit…</source>
        <translation>見比べて直す…</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>ほかの人</translation>
    </message>
    <message>
        <source>%1-san</source>
        <translation>%1さん</translation>
    </message>
    <message>
        <source>at %1:%2</source>
        <translation>%1時%2分</translation>
    </message>
    <message>
        <source>meanwhile</source>
        <translation>その間</translation>
    </message>
    <message>
        <source>Keep the words of %1</source>
        <translation>%1の文にする</translation>
    </message>
    <message>
        <source>%2 has changed the opinion&apos;s words of %1, too (%3). Both texts are kept.</source>
        <translation>%1の「意見の概要」を、%2も%3に直しました。両方の文を残してあります。</translation>
    </message>
    <message>
        <source>%2 has changed the response to %1, too (%3). Both texts are kept.</source>
        <translation>%1の「区の考え方」を、%2も%3に直しました。両方の文を残してあります。</translation>
    </message>
    <message>
        <source>%2 has changed the note of %1, too (%3). Both texts are kept.</source>
        <translation>%1の「内部メモ」を、%2も%3に直しました。両方の文を残してあります。</translation>
    </message>
    <message>
        <source>%2 has changed “%4” of %1, too (%3). Both texts are kept.</source>
        <translation>%1の「%4」を、%2も%3に直しました。両方の文を残してあります。</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1ほか%2件</translation>
    </message>
    <message>
        <source>Keep my words for %1 alone</source>
        <translation>自分の文を%1だけの考え方にする</translation>
    </message>
    <message>
        <source>Keep the same as %1</source>
        <translation>%1と同じ文にする</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%2 has made the response to %1 the same as that to %3 (%4). Both texts are kept.</source>
        <translation>%1の「区の考え方」を、%2が%4に%3と同じ文にしました。両方の文を残してあります。</translation>
    </message>
    <message>
        <source>Somebody else has made the response to %1 the same as that to %2. Your words stand here until you leave the field.</source>
        <translation>%1の「区の考え方」を、ほかの人が%2と同じ文にしました。この欄を離れるまでは、元の文を表示しています。</translation>
    </message>
    <message>
        <source>Compare and edit</source>
        <translation>見比べて直す</translation>
    </message>
    <message>
        <source>Somebody has changed these words again meanwhile. Please compare once more; what you have written is kept.</source>
        <translation>その間に、ほかの人がこの文をもう一度直しました。もう一度見比べてください。あなたの文はそのまま残っています。</translation>
    </message>
    <message>
        <source> Their words have changed once more since this was told.</source>
        <translation>相手の文は、この表示のあと、さらに変わりました。</translation>
    </message>
    <message>
        <source>Another window of yours</source>
        <translation>ご自身（ほかの画面）</translation>
    </message>
    <message>
        <source>Keep the words of this window</source>
        <translation>この画面の文にする</translation>
    </message>
    <message>
        <source>Keep the words of the other window</source>
        <translation>ほかの画面の文にする</translation>
    </message>
</context>
<context>
    <name>gaiyo::DayCalendar</name>
    <message>
        <source>Month before</source>
        <translation>前の月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>次の月</translation>
    </message>
</context>
<context>
    <name>gaiyo::DayField</name>
    <message>
        <source>Choose from a calendar (Alt+Down)</source>
        <translation>カレンダーから選びます（Alt+↓）</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>カレンダー</translation>
    </message>
    <message>
        <source>“%1” was not understood as a day. Please type it like %2.</source>
        <translation>「%1」は日付として読み取れませんでした。「%2」のように入力してください。</translation>
    </message>
    <message>
        <source>There is no day. Please type one like %1.</source>
        <translation>日付が空です。「%1」のように入力してください。</translation>
    </message>
</context>
<context>
    <name>gaiyo::DepartmentsDialog</name>
    <message>
        <source>Departments</source>
        <translation>課の一覧</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>&amp;Paste a list</source>
        <translation>一覧を貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Which department answers for a heading or an opinion is said with “Department in charge…” in the menu Inquiry.</source>
        <translation>どの課が答えるかは、見出しや意見を選んで、メニュー［照会］の［担当課］で決めます。</translation>
    </message>
    <message>
        <source>Row %1 has no name. Please write one.</source>
        <translation>%1行目に名称がありません。入力してください。</translation>
    </message>
    <message>
        <source>“%1” is there twice. Please keep one of them.</source>
        <translation>「%1」が2つあります。どちらかを削除してください。</translation>
    </message>
    <message>
        <source>The departments could not be changed. A department that was asked, or has answered, stays. Please look at the line at the foot of the window.</source>
        <translation>課の一覧を変更できませんでした。照会した課や回答した課は削除できません。ウィンドウの下端の表示をご覧ください。</translation>
    </message>
</context>
<context>
    <name>gaiyo::DoneNotice</name>
    <message>
        <source>Take it back</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>gaiyo::ExportDialog</name>
    <message>
        <source>&amp;Open it when done</source>
        <translation>できたら開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>種類(&amp;K)</translation>
    </message>
    <message>
        <source>Save &amp;as</source>
        <translation>保存先(&amp;S)</translation>
    </message>
    <message>
        <source>“%1” is there already. Replace it?</source>
        <translation>「%1」はすでにあります。置き換えますか。</translation>
    </message>
    <message>
        <source>A document cannot be replaced by this. Please choose another name.</source>
        <translation>公表資料のファイル（.db）には書き出せません。別の名前にしてください。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>書き出す(&amp;E)</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>書き出しています…</translation>
    </message>
</context>
<context>
    <name>gaiyo::ExtractDialog</name>
    <message>
        <source>Write the extract</source>
        <translation>広報用の抜粋を書き出す</translation>
    </message>
    <message>
        <source>&amp;Choose the file…</source>
        <translation>ファイルを選ぶ(&amp;C)…</translation>
    </message>
    <message>
        <source>As the booklet</source>
        <translation>冊子と同じ</translation>
    </message>
    <message>
        <source>Ward, by the plan</source>
        <translation>計画の体系の順</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>対応区分ごと</translation>
    </message>
    <message>
        <source>Headings in columns</source>
        <translation>見出しを欄に置く</translation>
    </message>
    <message>
        <source>Opinion above, response below</source>
        <translation>意見の下に考え方を置く</translation>
    </message>
    <message>
        <source>Without headings</source>
        <translation>見出しなし</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>拡大文字</translation>
    </message>
    <message>
        <source>&amp;Title of the extract</source>
        <translation>抜粋の表題(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Second line</source>
        <translation>名称に続く語句(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>体裁(&amp;F)</translation>
    </message>
    <message>
        <source>%1 opinions are marked. Each keeps the number that it has in the booklet, and the counts are those of all opinions.</source>
        <translation>印の付いた意見：%1件。番号は冊子と同じで、件数は全部の意見のものです。</translation>
    </message>
    <message>
        <source>No opinion is marked yet. Choose opinions in the list, and “In the extract, or no more” with the right button of the mouse.</source>
        <translation>印の付いた意見はまだありません。意見の一覧で意見を選び、右クリックして「抜粋に載せる・外す」を選んでください。</translation>
    </message>
</context>
<context>
    <name>gaiyo::FileCommands</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>見本</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>すべて保存しました。</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>コピーを保存</translation>
    </message>
    <message>
        <source>%1 - copy</source>
        <translation>%1のコピー</translation>
    </message>
    <message>
        <source>Saving a copy…</source>
        <translation>コピーを保存しています…</translation>
    </message>
    <message>
        <source>A copy was saved as “%1”.</source>
        <translation>コピーを「%1」に保存しました。</translation>
    </message>
    <message>
        <source>About Gaiyo</source>
        <translation>Gaiyoについて</translation>
    </message>
    <message>
        <source>Gaiyo %1

Makes the booklet of a public comment: opinions and the office&apos;s responses, kept consistent, checked, printed and published.</source>
        <translation>意見とりまとめ Gaiyo %1

意見募集の結果を公表する資料を作ります。意見の概要と区の考え方を、番号や件数の食い違いなくまとめ、確認し、印刷・公表できます。</translation>
    </message>
    <message>
        <source>Opening “%1”…</source>
        <translation>「%1」を開いています…</translation>
    </message>
    <message>
        <source>Name this version</source>
        <translation>この時点を版として残す</translation>
    </message>
    <message>
        <source>Name of the present state (it is listed in the history):</source>
        <translation>今の状態に付ける名前（履歴の一覧に出ます）</translation>
    </message>
    <message>
        <source>Approved version</source>
        <translation>決裁版</translation>
    </message>
    <message>
        <source>The present state is now “%1”.</source>
        <translation>今の状態を「%1」として残しました。</translation>
    </message>
    <message>
        <source>Open a safety copy</source>
        <translation>控えを開く</translation>
    </message>
    <message>
        <source>Written to “%1”.</source>
        <translation>「%1」に書き出しました。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Write the letters themselves</source>
        <translation>提出意見一覧（原文）を書き出す</translation>
    </message>
    <message>
        <source>%1 - letters</source>
        <translation>%1（提出意見一覧）</translation>
    </message>
    <message>
        <source>Write the record of receipt</source>
        <translation>受付の記録を書き出す</translation>
    </message>
    <message>
        <source>%1 - record of receipt</source>
        <translation>%1（受付の記録）</translation>
    </message>
    <message>
        <source>Write the list of changes</source>
        <translation>修正箇所一覧の書き出し</translation>
    </message>
    <message>
        <source>%1 - changes of the plan</source>
        <translation>%1 - 修正箇所一覧</translation>
    </message>
    <message>
        <source>Write the extract</source>
        <translation>広報用の抜粋を書き出す</translation>
    </message>
    <message>
        <source>%1 - extract</source>
        <translation>%1（抜粋）</translation>
    </message>
    <message>
        <source>Compare with another file</source>
        <translation>ほかのファイルとの比較（見え消し）</translation>
    </message>
    <message>
        <source>There are no rows to paste. Please copy the rows with the opinions in Excel or Word first.</source>
        <translation>貼り付ける行がありません。先に、ExcelやWordで意見の行をコピーしてください。</translation>
    </message>
</context>
<context>
    <name>gaiyo::FileField</name>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
</context>
<context>
    <name>gaiyo::FileLinks</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>フォルダーを開く</translation>
    </message>
</context>
<context>
    <name>gaiyo::FindingsList</name>
    <message>
        <source>Must be put right</source>
        <translation>必ず直す</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>%1 (let stand: %2)</source>
        <translation>%1（無視：%2）</translation>
    </message>
</context>
<context>
    <name>gaiyo::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>要確認の一覧</translation>
    </message>
    <message>
        <source>Must be put right: %1, to be confirmed: %2, for information: %3</source>
        <translation>必ず直す：%1件&#x3000;確認：%2件&#x3000;参考：%3件</translation>
    </message>
    <message>
        <source>There are no opinions yet.</source>
        <translation>意見はまだありません。</translation>
    </message>
    <message>
        <source>The automatic checks found nothing.</source>
        <translation>自動チェックで見つかった点はありません。</translation>
    </message>
    <message>
        <source>The words found may be published</source>
        <translation>この語は公表してよい</translation>
    </message>
    <message>
        <source>Names and addresses were not looked for: the register of persons cannot be read.</source>
        <translation>提出者台帳が読めないため、台帳の氏名・住所などが残っていないかは検査していません。</translation>
    </message>
    <message>
        <source>Please choose a finding about personal data first (F8 goes to the next one).</source>
        <translation>先に、個人情報らしい語の指摘を選んでください（F8で次の指摘へ移ります）。</translation>
    </message>
    <message>
        <source>Show what was let stand</source>
        <translation>無視した指摘も表示</translation>
    </message>
    <message>
        <source>Why it may stand</source>
        <translation>無視する理由</translation>
    </message>
    <message>
        <source>Why it may stand (it is a quotation), then Enter</source>
        <translation>無視する理由（例：原文の引用）を入力してEnter</translation>
    </message>
    <message>
        <source>“%1” (%2 times now)</source>
        <translation>「%1」に揃える（今は%2か所）</translation>
    </message>
    <message>
        <source>Put ri&amp;ght</source>
        <translation>直す(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Write all as</source>
        <translation>こちらに揃える(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Let stand</source>
        <translation>無視する(&amp;L)</translation>
    </message>
    <message>
        <source>Te&amp;ll again</source>
        <translation>無視をやめる(&amp;L)</translation>
    </message>
    <message>
        <source>%1 texts were put right.</source>
        <translation>%1件を直しました。</translation>
    </message>
</context>
<context>
    <name>gaiyo::FontBox</name>
    <message>
        <source>%1 (not on this computer)</source>
        <translation>%1（このパソコンにありません）</translation>
    </message>
</context>
<context>
    <name>gaiyo::FreeFields</name>
    <message>
        <source>(none)</source>
        <translation>（なし）</translation>
    </message>
</context>
<context>
    <name>gaiyo::FrontPageDialog</name>
    <message>
        <source>Front page</source>
        <translation>表紙の記載</translation>
    </message>
    <message>
        <source>&amp;Title of the plan</source>
        <translation>計画の名称(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Second line</source>
        <translation>名称に続く語句(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Institution</source>
        <translation>団体の種別（区・市など）(&amp;I)</translation>
    </message>
    <message>
        <source>S&amp;ubmitters</source>
        <translation>提出者数(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Opinions as announced</source>
        <translation>公表済みの意見件数(&amp;O)</translation>
    </message>
    <message>
        <source>The count of opinions is computed. What was announced is only compared with it.</source>
        <translation>意見の件数は自動で集計します。公表済みの件数は、集計と比べるためだけに使います。</translation>
    </message>
    <message>
        <source>P&amp;eriod</source>
        <translation>募集期間(&amp;E)</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>載せない</translation>
    </message>
    <message>
        <source>The last day is before the first one. Please choose the days again.</source>
        <translation>最終日が初日より前になっています。日付を選び直してください。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>The front page could not be changed. Please look at the line at the foot of the window.</source>
        <translation>表紙の記載を変更できませんでした。画面の一番下の表示を確かめてください。</translation>
    </message>
</context>
<context>
    <name>gaiyo::HistoryDialog</name>
    <message>
        <source>History of %1</source>
        <translation>%1の履歴</translation>
    </message>
    <message>
        <source>History and earlier versions</source>
        <translation>変更の履歴と前の版</translation>
    </message>
    <message>
        <source>Changes, the latest first</source>
        <translation>変更の一覧（新しい順）</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>直した人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>箇所</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>&amp;Put the words before back</source>
        <translation>変更前の文に戻す(&amp;P)</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>履歴を読んでいます…</translation>
    </message>
    <message>
        <source>Nothing was changed since the document was made.</source>
        <translation>作成してから、まだ変更はありません。</translation>
    </message>
    <message>
        <source>%1 as of %2</source>
        <translation>%1（%2時点）</translation>
    </message>
    <message>
        <source>Copy of an earlier version</source>
        <translation>前の版のコピー</translation>
    </message>
    <message>
        <source>Making the copy…</source>
        <translation>コピーを作っています…</translation>
    </message>
    <message>
        <source>The document as it was then is in “%1”. The open one is unchanged.</source>
        <translation>この時点の文書を「%1」に書き出しました。開いている文書はそのままです。</translation>
    </message>
    <message>
        <source>C&amp;hanges</source>
        <translation>変更(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Versions with a name</source>
        <translation>名前を付けた版(&amp;V)</translation>
    </message>
    <message>
        <source>No change is like that.</source>
        <translation>当てはまる変更はありません。</translation>
    </message>
    <message>
        <source>The words before were not put back. %1</source>
        <translation>前の文には戻していません。%1</translation>
    </message>
    <message>
        <source>&amp;Copy of the document as it was after this change…</source>
        <translation>この変更の後のコピーを作る(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Bring the opinions back</source>
        <translation>削除した意見を戻す(&amp;P)</translation>
    </message>
</context>
<context>
    <name>gaiyo::HistoryFilterBar</name>
    <message>
        <source>Show a&amp;ll</source>
        <translation>すべて表示(&amp;L)</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>直した人</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>すべての人</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>すべての日</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>変更の種類</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>すべての種類</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意見</translation>
    </message>
    <message>
        <source>Opinion: No. or words</source>
        <translation>意見（No.か文）</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>対応区分</translation>
    </message>
    <message>
        <source>Place and order</source>
        <translation>該当箇所・順番</translation>
    </message>
    <message>
        <source>Opinions added or removed</source>
        <translation>意見の追加・削除</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>Front page and form</source>
        <translation>表紙・体裁</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>原文（受付）</translation>
    </message>
    <message>
        <source>Versions with a name</source>
        <translation>名前を付けた版</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1件</translation>
    </message>
    <message>
        <source>%1 of %2 changes</source>
        <translation>%2件のうち%1件</translation>
    </message>
</context>
<context>
    <name>gaiyo::ImportDialog</name>
    <message>
        <source>Make a &amp;new file</source>
        <translation>新しいファイルを作る(&amp;N)</translation>
    </message>
    <message>
        <source>A&amp;dd to the open document</source>
        <translation>開いている公表資料に追加する(&amp;A)</translation>
    </message>
    <message>
        <source>Found out from the file</source>
        <translation>自動で判別</translation>
    </message>
    <message>
        <source>As usual for this kind of file</source>
        <translation>ファイルの種類に合わせる</translation>
    </message>
    <message>
        <source>The response is not written yet</source>
        <translation>考え方 未記入とする</translation>
    </message>
    <message>
        <source>The same response as the row above</source>
        <translation>上の行と同じ考え方とする</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>確かめていただきたいところ</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>文字コード(&amp;E)</translation>
    </message>
    <message>
        <source>Empty &amp;responses</source>
        <translation>空欄の考え方(&amp;R)</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>読み取った内容</translation>
    </message>
    <message>
        <source>To</source>
        <translation>取り込み先</translation>
    </message>
    <message>
        <source>Save &amp;as</source>
        <translation>保存先(&amp;S)</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>ファイルを読んでいます…</translation>
    </message>
    <message>
        <source>Opinions: %1, headings: %2, responses not written: %3, categories: %4</source>
        <translation>意見 %1件&#x3000;見出し %2件&#x3000;考え方 未記入 %3件&#x3000;対応区分 %4種類</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>読み取れない行</translation>
    </message>
    <message>
        <source>Please confirm</source>
        <translation>確認してください</translation>
    </message>
    <message>
        <source>All understood</source>
        <translation>確認不要</translation>
    </message>
    <message>
        <source>Every line of the file was understood.</source>
        <translation>すべての行を読み取りました。</translation>
    </message>
    <message>
        <source>It could not be added. The line at the foot of the window says why.</source>
        <translation>追加できませんでした。画面の一番下の表示を確かめてください。</translation>
    </message>
    <message>
        <source>Making the file…</source>
        <translation>ファイルを作っています…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>取り込む(&amp;I)</translation>
    </message>
    <message>
        <source>Paste rows as opinions</source>
        <translation>行を意見として貼り付け</translation>
    </message>
    <message>
        <source>Add the opinions</source>
        <translation>意見を加える</translation>
    </message>
    <message>
        <source>The pasted rows</source>
        <translation>貼り付けた行</translation>
    </message>
    <message>
        <source>&amp;Take the changes back into the open document</source>
        <translation>開いている公表資料に変更を取り込む(&amp;T)</translation>
    </message>
    <message>
        <source>Comparing with the document…</source>
        <translation>文書と比べています…</translation>
    </message>
    <message>
        <source>No. (reference number)</source>
        <translation>No.（整理番号）</translation>
    </message>
    <message>
        <source>The reference number %1 is in the document already; the opinion gets the next one.</source>
        <translation>整理番号%1は文書にもうあるため、新しい番号を付けます。</translation>
    </message>
    <message>
        <source>Opinions added: %1</source>
        <translation>意見を%1件追加しました</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>入れるところ</translation>
    </message>
    <message>
        <source>Without a place for now</source>
        <translation>該当箇所 未定</translation>
    </message>
    <message>
        <source>The first row has the na&amp;mes of the columns</source>
        <translation>1行目は列の名前(&amp;M)</translation>
    </message>
    <message>
        <source>Among the undecided ones</source>
        <translation>未定に入れる</translation>
    </message>
    <message>
        <source>Where the row above is</source>
        <translation>上の行と同じ箇所にする</translation>
    </message>
    <message>
        <source>Rows without a &amp;place</source>
        <translation>該当箇所が空の行(&amp;P)</translation>
    </message>
    <message>
        <source>The document has no category “%1”: such opinions get none, and it stands in their notes.</source>
        <translation>対応区分「%1」はこの文書にありません。その意見は未設定とし、「%1」は内部メモに残します。</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>シート(&amp;H)</translation>
    </message>
    <message>
        <source>Columns are left out: %1</source>
        <translation>取り込まない列があります：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The lines were ended by the edge of a page: &amp;join them to one row for each opinion</source>
        <translation>行の途中で改行されているようです。つなげて、1件の意見を1行にする(&amp;J)</translation>
    </message>
    <message>
        <source>The document was changed meanwhile, and the rows come to other places now. Please look once more.</source>
        <translation>その間に文書が変わり、行の入るところも変わりました。もう一度お確かめください。</translation>
    </message>
    <message>
        <source>Opinions: %1, new headings: %2, responses not written: %3, new categories: %4</source>
        <translation>意見 %1件&#x3000;新しい見出し %2件&#x3000;考え方 未記入 %3件&#x3000;新しい対応区分 %4種類</translation>
    </message>
</context>
<context>
    <name>gaiyo::ImportLineModel</name>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>gaiyo::InquiryLetterDialog</name>
    <message>
        <source>Letter that goes with an inquiry</source>
        <translation>照会の送付文</translation>
    </message>
    <message>
        <source>Reminder to departments</source>
        <translation>照会の督促文</translation>
    </message>
    <message>
        <source>&amp;Copy it</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Inquiry</source>
        <translation>照会(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Departments</source>
        <translation>宛先の課(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Words of the office</source>
        <translation>ひな形(&amp;W)</translation>
    </message>
    <message>
        <source>What it &amp;says</source>
        <translation>できあがり(&amp;S)</translation>
    </message>
    <message>
        <source>The blanks %1 are filled in. What is changed in the words of the office is kept for the next time.</source>
        <translation>ひな形の %1 には、照会の内容が入ります。ひな形を直すと、次回もその文を使います。</translation>
    </message>
    <message>
        <source>Sa&amp;ve as a file…</source>
        <translation>ファイルに保存(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Usual words again</source>
        <translation>ひな形を最初に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 not answered)</source>
        <translation>%1（%3件のうち未回答%2件）</translation>
    </message>
    <message>
        <source>No inquiry has been issued yet.</source>
        <translation>まだ照会を出していません。</translation>
    </message>
    <message>
        <source>No department owes an answer to this inquiry.</source>
        <translation>この照会に、回答の届いていない課はありません。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>ファイルに書き込めませんでした：%1</translation>
    </message>
    <message>
        <source>The letter is in %1.</source>
        <translation>文を %1 に保存しました。</translation>
    </message>
    <message>
        <source>The letter is on the clipboard.</source>
        <translation>文をクリップボードにコピーしました。</translation>
    </message>
</context>
<context>
    <name>gaiyo::InquiryMode</name>
    <message>
        <source>Take in answers</source>
        <translation>回答の取り込み</translation>
    </message>
    <message>
        <source>Inquiry sheets</source>
        <translation>照会表</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>Please choose an answer that waits for a decision.</source>
        <translation>未判断の回答を選んでください。</translation>
    </message>
    <message>
        <source>Take the answer</source>
        <translation>回答の採用</translation>
    </message>
    <message>
        <source>The response was changed here since the department was asked. Shall the answer take its place?</source>
        <translation>照会のあとに、こちらでも考え方が変わっています。回答で置き換えますか。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Please say first which opinion the answer is for (P).</source>
        <translation>先に、どの意見への回答かを決めてください（Pキー）。</translation>
    </message>
    <message>
        <source>Which opinion does it answer?</source>
        <translation>どの意見への回答ですか</translation>
    </message>
    <message>
        <source>What the departments were shown is still being read.</source>
        <translation>照会したときの文を読み込んでいます。</translation>
    </message>
    <message>
        <source>No answer here can be taken without looking at it.</source>
        <translation>確かめずに採用できる回答はここにはありません。</translation>
    </message>
    <message>
        <source>%1 answers were taken. Undo takes all of them back.</source>
        <translation>%1件の回答を採用しました。［元に戻す］で全部まとめて戻せます。</translation>
    </message>
    <message>
        <source>Please choose the sheet of a department first.</source>
        <translation>先に課の照会表を選んでください。</translation>
    </message>
    <message>
        <source>The sheet is closed. Answers that still come are marked as late.</source>
        <translation>照会表を締め切りました。このあと届く回答は期限後と表示します。</translation>
    </message>
    <message>
        <source>The sheet is open again.</source>
        <translation>照会表を再び受け付けます。</translation>
    </message>
    <message>
        <source>This row is about no opinion.</source>
        <translation>この行に当たる意見はありません。</translation>
    </message>
    <message>
        <source>Nothing would be left of the response. Please take a change, or do not take the answer.</source>
        <translation>考え方の文が残りません。どれかの変更を採るか、回答を不採用にしてください。</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excelブック</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word文書</translation>
    </message>
    <message>
        <source>Write the file of the sheet again</source>
        <translation>照会表のファイルをもう一度書き出す</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>%1 を書き出しました。</translation>
    </message>
</context>
<context>
    <name>gaiyo::InquiryPane</name>
    <message>
        <source>No answer of these waits for a decision any more.</source>
        <translation>未判断の回答はもうありません。</translation>
    </message>
</context>
<context>
    <name>gaiyo::IntakeCommands</name>
    <message>
        <source>Please mark words of the letter first: a double click or Enter marks a sentence, Tab the next one that is left.</source>
        <translation>先に原文の文を選んでください（ダブルクリックまたはEnterで1文、Tabで次の残りの文）。</translation>
    </message>
    <message>
        <source>Link to an opinion</source>
        <translation>今ある意見に結び付ける</translation>
    </message>
    <message>
        <source>Masked words leave the document and cannot be brought back:</source>
        <translation>墨消しした文字はこの文書から消え、元に戻せません。理由：</translation>
    </message>
    <message>
        <source>Nothing lies on these words.</source>
        <translation>ここには、意見への結び付けも除外もありません。</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1への結び付け</translation>
    </message>
    <message>
        <source>&amp;All of them</source>
        <translation>すべて(&amp;A)</translation>
    </message>
    <message>
        <source>Please choose an opinion of the letter first.</source>
        <translation>先に、この受付の意見を選んでください。</translation>
    </message>
    <message>
        <source>Place of the opinion</source>
        <translation>意見の該当箇所</translation>
    </message>
    <message>
        <source>The masked words are not in the document. They can be shown again only where the register of persons that has them is in use.</source>
        <translation>墨消しした文字はこの文書には残っていません。元に戻すには、原文を控えている提出者台帳を使ってください。</translation>
    </message>
    <message>
        <source>Nothing is masked here.</source>
        <translation>ここに墨消しはありません。</translation>
    </message>
    <message>
        <source>The words come back into the document; everybody who opens it can read them:</source>
        <translation>元の文字がこの文書に戻り、文書を開く人は誰でも読めるようになります。</translation>
    </message>
    <message>
        <source>&amp;Take the mask away</source>
        <translation>墨消しを取り消す(&amp;T)</translation>
    </message>
    <message>
        <source>Reading the register of persons…</source>
        <translation>提出者台帳を読んでいます…</translation>
    </message>
    <message>
        <source>The register of persons does not have the words of this letter: it was received without it.</source>
        <translation>提出者台帳に、この受付の原文がありません。台帳を使わずに受け付けたためです。</translation>
    </message>
    <message>
        <source>The words of this letter were corrected since, and the register of persons has them as they came: type the words by correcting them.</source>
        <translation>この受付の文は、あとから直されており、台帳の原文と合いません。文字を直す画面（F2）で入力してください。</translation>
    </message>
</context>
<context>
    <name>gaiyo::IntakeMode</name>
    <message>
        <source>Mails, tables of forms, texts</source>
        <translation>メール、フォームの表、テキスト</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>Receive letters</source>
        <translation>ファイルから受け付ける</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>ファイルを読んでいます…</translation>
    </message>
    <message>
        <source>Please choose a letter first.</source>
        <translation>先に、一覧で受付を選んでください。</translation>
    </message>
    <message>
        <source>These words came by machine and are kept as they came. Only what was typed here can be corrected.</source>
        <translation>この原文は届いたままの形で保管されています。直せるのは、ここで入力した原文だけです。</translation>
    </message>
    <message>
        <source>Remove the letter</source>
        <translation>受付の削除</translation>
    </message>
    <message>
        <source>Letter %1 will be removed.</source>
        <translation>受付%1を削除します。</translation>
    </message>
    <message>
        <source>Letter %1 and the %2 opinions that were made of its words alone will be removed.</source>
        <translation>受付%1と、その原文だけから作られた意見%2件を削除します。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>The register of persons is not used any more; it stays as it is.</source>
        <translation>提出者台帳を閉じました。台帳のファイルはそのまま残っています。</translation>
    </message>
    <message>
        <source>No register of persons is in use.</source>
        <translation>提出者台帳は使っていません。</translation>
    </message>
    <message>
        <source>Letter %1 (%2) is marked as looked through for masks.</source>
        <translation>受付%1（%2）を墨消しの確認済みにしました。</translation>
    </message>
    <message>
        <source>Letter %1 (%2) is no longer marked as looked through.</source>
        <translation>受付%1（%2）を墨消しの未確認に戻しました。</translation>
    </message>
    <message>
        <source>The files of letters are kept with the register of persons, and none is in use.</source>
        <translation>届いたファイルは提出者台帳とともに控えてあります。台帳を使うと開けます。</translation>
    </message>
    <message>
        <source>No file came with this letter.</source>
        <translation>この受付に控えたファイルはありません。</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>ファイルを読んでいます…</translation>
    </message>
    <message>
        <source>A copy of “%1” was opened; what is changed in it is not kept.</source>
        <translation>「%1」のコピーを開きました（書き込んでも保存されません）。</translation>
    </message>
    <message>
        <source>No program on this computer opens “%1”.</source>
        <translation>「%1」を開くプログラムがこのパソコンにありません。</translation>
    </message>
    <message>
        <source>PDFs, pictures, messages of Outlook, for the register of persons</source>
        <translation>PDF・画像・Outlookのメッセージなど（台帳に控えるもの）</translation>
    </message>
</context>
<context>
    <name>gaiyo::IntakePane</name>
    <message>
        <source>Masked</source>
        <translation>墨消し</translation>
    </message>
    <message>
        <source>Words of the letter</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>No letter is selected.</source>
        <translation>受付が選ばれていません。</translation>
    </message>
    <message>
        <source>All words have their place</source>
        <translation>すべて使われています</translation>
    </message>
    <message>
        <source>%1 characters left</source>
        <translation>残り %1字</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>挨拶</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>提出者</translation>
    </message>
    <message>
        <source>Off topic</source>
        <translation>計画外</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>繰り返し</translation>
    </message>
    <message>
        <source>Aside</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Masked: %1</source>
        <translation>墨消し（%1）</translation>
    </message>
    <message>
        <source>Used in %1</source>
        <translation>%1に使われています</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between opinions</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Set aside: %1</source>
        <translation>意見から除いてあります（%1）</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>まだ使われていません</translation>
    </message>
    <message>
        <source>%1 (%2 characters are marked)</source>
        <translation>%1&#x3000;［%2字を選択中］</translation>
    </message>
    <message>
        <source>All words of all letters have their place.</source>
        <translation>すべての受付の原文が使われています。</translation>
    </message>
    <message>
        <source>%1 ?</source>
        <comment>in the margin, of words that were corrected since</comment>
        <translation>%1 ?</translation>
    </message>
    <message>
        <source>%1 – these words were corrected since; please look whether they are the right ones</source>
        <translation>%1（このあと原文が訂正されています。範囲を確かめてください）</translation>
    </message>
    <message>
        <source>This letter has no words yet; F2 types them.</source>
        <translation>この受付にはまだ原文がありません。F2で入力します。</translation>
    </message>
    <message>
        <source>There are no words yet. Open the file of the letter, or take the paper, and press F2 to type them.</source>
        <translation>まだ原文がありません。届いたファイルや紙を見ながら、F2で入力してください。</translation>
    </message>
</context>
<context>
    <name>gaiyo::IssueDialog</name>
    <message>
        <source>Issue an inquiry</source>
        <translation>照会を出す</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>照会表を作る</translation>
    </message>
    <message>
        <source>Answers are due on</source>
        <translation>期限を付ける</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>考え方</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>対応区分</translation>
    </message>
    <message>
        <source>Corrections of the summary</source>
        <translation>意見の概要の直し</translation>
    </message>
    <message>
        <source>&amp;Name of the inquiry</source>
        <translation>照会の名称(&amp;N)</translation>
    </message>
    <message>
        <source>Day on which answers are due</source>
        <translation>回答期限</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>回答期限(&amp;D)</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>記入してもらう欄</translation>
    </message>
    <message>
        <source>De&amp;partments</source>
        <translation>照会する課(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Folder of the files</source>
        <translation>ファイルを置くフォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>%1 (%2 opinions)</source>
        <translation>%1（%2件）</translation>
    </message>
    <message>
        <source>No department answers for any opinion yet. Name the departments and say which headings are theirs in the menu Inquiry.</source>
        <translation>担当課の決まった意見がまだありません。メニュー［照会］で課を登録し、見出しや意見の担当課を決めてください。</translation>
    </message>
    <message>
        <source>%1 opinions have no department in charge and are asked of nobody.</source>
        <translation>%1件の意見は担当課が決まっていないため、どこにも照会しません。</translation>
    </message>
    <message>
        <source>R%1</source>
        <comment>name of an inquiry</comment>
        <translation>R%1</translation>
    </message>
    <message>
        <source>Inquiry %1</source>
        <translation>照会_%1</translation>
    </message>
    <message>
        <source>Please choose a department at least.</source>
        <translation>照会する課を1つ以上選んでください。</translation>
    </message>
    <message>
        <source>Please give the inquiry a name.</source>
        <translation>照会の名称を入力してください。</translation>
    </message>
    <message>
        <source>%1 files are in %2. The words of the letter that goes with them are on the clipboard.</source>
        <translation>%1個の照会表を %2 に作りました。送付文をクリップボードにコピーしています。</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excelブック（.xlsx）</translation>
    </message>
    <message>
        <source>Word document (.docx), a page for each opinion</source>
        <translation>Word文書（.docx）、1件1ページ</translation>
    </message>
    <message>
        <source>Files are</source>
        <translation>ファイルの種類</translation>
    </message>
    <message>
        <source>The day on which answers are due is past. Please choose a later one.</source>
        <translation>回答期限が過ぎた日付になっています。今日以降の日付を選んでください。</translation>
    </message>
</context>
<context>
    <name>gaiyo::LetterDialog</name>
    <message>
        <source>Type a letter</source>
        <translation>届いた意見を入力</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>受け付ける</translation>
    </message>
    <message>
        <source>&amp;Received on</source>
        <translation>受付日(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Way</source>
        <translation>提出方法(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Class of the submitter</source>
        <translation>提出者の区分(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>個人・団体(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Persons</source>
        <translation>人数（名）(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;lace or meeting</source>
        <translation>会場・窓口(&amp;L)</translation>
    </message>
    <message>
        <source>W&amp;ords of the letter</source>
        <translation>原文(&amp;O)</translation>
    </message>
    <message>
        <source>No names or addresses belong here: please write the number of the letter on the paper, and keep that.</source>
        <translation>氏名・住所はここに書かず、紙の原本に受付番号を書いて保管してください。</translation>
    </message>
    <message>
        <source>&amp;Mask what tells who wrote (nothing found)</source>
        <translation>個人を表す箇所を墨消しする（見つかっていません）(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Mask what tells who wrote: %1 places</source>
        <translation>個人を表す箇所を墨消しする：%1か所(&amp;M)</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>title of an original</comment>
        <translation>本文</translation>
    </message>
    <message>
        <source>Please type the words of the letter.</source>
        <translation>原文を入力してください。</translation>
    </message>
    <message>
        <source>Keep who wrote in the re&amp;gister of persons, and not in the document</source>
        <translation>提出者を台帳に控える（文書には入りません）(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>氏名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>住所(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>電話(&amp;T)</translation>
    </message>
    <message>
        <source>Ma&amp;il</source>
        <translation>メール(&amp;I)</translation>
    </message>
    <message>
        <source>The letter was not received: %1</source>
        <translation>受け付けていません。%1</translation>
    </message>
</context>
<context>
    <name>gaiyo::LetterFiles</name>
    <message>
        <source>Files of the letter</source>
        <translation>届いたファイル</translation>
    </message>
    <message>
        <source>All %1 files…</source>
        <translation>すべて（%1件）…</translation>
    </message>
    <message>
        <source>Open the file “%1”</source>
        <translation>ファイル「%1」を開く</translation>
    </message>
    <message>
        <source>%1, %2 – opens a copy that cannot be changed</source>
        <translation>%1（%2）を開きます。開くのはコピーで、書き込みはできません</translation>
    </message>
</context>
<context>
    <name>gaiyo::LetterList</name>
    <message>
        <source>Letters</source>
        <translation>受付の一覧</translation>
    </message>
    <message>
        <source>No letters have been received yet. Drop mails and tables of forms here, or press Ctrl+Shift+L; Ctrl+L opens a form for a letter that came on paper.</source>
        <translation>まだ受け付けた意見がありません。メールやフォームの表のファイルをここへドロップするか、Ctrl+Shift+Lで選んでください。紙で届いた意見は、Ctrl+Lで入力できます。</translation>
    </message>
    <message>
        <source>Letters: %1, done %2</source>
        <translation>%1通（済 %2通）</translation>
    </message>
</context>
<context>
    <name>gaiyo::LetterListModel</name>
    <message>
        <source>Letter %1</source>
        <translation>受付%1</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>of a letter</comment>
        <translation>受付</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>担当</translation>
    </message>
</context>
<context>
    <name>gaiyo::LetterOpinions</name>
    <message>
        <source>Open under Opinio&amp;ns</source>
        <translation>意見の画面で開く(&amp;N)</translation>
    </message>
    <message>
        <source>Opinions of this letter</source>
        <translation>この受付の意見</translation>
    </message>
    <message>
        <source>Mark words of the letter and press O: they become an opinion. L links them to one that is there.</source>
        <translation>原文の文を選んでOを押すと、意見になります。Lで、今ある意見に結び付けられます。</translation>
    </message>
    <message>
        <source>A colleague changed the same words. Both are kept; please choose under Opinions.</source>
        <translation>ほかの人も同じ箇所を直しました。両方の文を残してあります。意見の画面で選んでください。</translation>
    </message>
    <message>
        <source>&amp;Summary of the opinion</source>
        <translation>意見の概要(&amp;S)</translation>
    </message>
    <message>
        <source>Opinions of this letter: %1</source>
        <translation>この受付の意見：%1件</translation>
    </message>
    <message>
        <source>No opinion is selected.</source>
        <translation>意見が選ばれていません。</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1&#x3000;%2</translation>
    </message>
    <message>
        <source>%1  place not decided</source>
        <translation>%1&#x3000;該当箇所 未定</translation>
    </message>
    <message>
        <source>P&amp;lace…</source>
        <translation>該当箇所(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>gaiyo::LetterOpinionsModel</name>
    <message>
        <source>Place not decided</source>
        <translation>該当箇所 未定</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>of an opinion</comment>
        <translation>番号</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>該当箇所</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>意見の概要</translation>
    </message>
</context>
<context>
    <name>gaiyo::LetterPerson</name>
    <message>
        <source>%1 (%2)</source>
        <comment>name and its reading</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Who wrote, from the register of persons</source>
        <translation>提出者（提出者台帳から）</translation>
    </message>
    <message>
        <source>The register of persons says nothing of who wrote this letter.</source>
        <translation>この受付の提出者は、台帳に記載がありません。</translation>
    </message>
    <message>
        <source>Only in the register: %1</source>
        <comment>who wrote a letter</comment>
        <translation>【台帳だけにあります】%1</translation>
    </message>
    <message>
        <source>wants a reply</source>
        <translation>返事希望</translation>
    </message>
    <message>
        <source>Edit…</source>
        <comment>who wrote a letter</comment>
        <translation>直す…</translation>
    </message>
    <message>
        <source>Edit who wrote, in the register of persons</source>
        <translation>提出者台帳の記載を直す</translation>
    </message>
</context>
<context>
    <name>gaiyo::ListChip</name>
    <message>
        <source>%1 %2</source>
        <comment>a choice of the list&apos;s filter, and how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2 chosen)</source>
        <translation>%1（%2つ選択）</translation>
    </message>
</context>
<context>
    <name>gaiyo::ListTools</name>
    <message>
        <source>What the list shows</source>
        <translation>一覧に表示する意見</translation>
    </message>
    <message>
        <source>Response not written</source>
        <translation>考え方が未記入の意見</translation>
    </message>
    <message>
        <source>Category not set</source>
        <translation>対応区分が未設定の意見</translation>
    </message>
    <message>
        <source>Opinions that I work on</source>
        <translation>自分が担当の意見</translation>
    </message>
    <message>
        <source>Opinions with a note</source>
        <translation>内部メモのある意見</translation>
    </message>
    <message>
        <source>Opinions that share a response</source>
        <translation>考え方をまとめた意見</translation>
    </message>
    <message>
        <source>As in the booklet</source>
        <translation>冊子の順</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>対応区分の順</translation>
    </message>
    <message>
        <source>What is to be done first</source>
        <translation>未処理を先に</translation>
    </message>
    <message>
        <source>By the words</source>
        <translation>意見の文の順</translation>
    </message>
    <message>
        <source>By the number that stays</source>
        <translation>整理番号の順</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>逆の順</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>並べ替え</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>一覧の並べ替え</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a choice of the list&apos;s filter, and how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Not written</source>
        <translation>未記入</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>内部メモ</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>How far the opinions are</source>
        <translation>意見の進み具合</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>担当課</translation>
    </message>
    <message>
        <source>Who answers for the opinions</source>
        <translation>考え方を書く課</translation>
    </message>
    <message>
        <source>Not decided on</source>
        <translation>未決裁</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>担当課なし</translation>
    </message>
    <message>
        <source>By department</source>
        <translation>担当課の順</translation>
    </message>
    <message>
        <source>Opinions of the extract</source>
        <translation>抜粋に載せる意見</translation>
    </message>
    <message>
        <source>Extract</source>
        <translation>抜粋</translation>
    </message>
    <message>
        <source>%1, the other way round</source>
        <translation>%1（逆順）</translation>
    </message>
</context>
<context>
    <name>gaiyo::LocalCopies</name>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1件</translation>
    </message>
    <message>
        <source>letter %1 → %2</source>
        <translation>受付番号 %1 → %2</translation>
    </message>
    <message>
        <source>opinion %1 → %2</source>
        <translation>整理番号 %1 → %2</translation>
    </message>
    <message>
        <source>These numbers had been given to others meanwhile, and are new ones now. Please correct them where they stand on paper:</source>
        <translation>次の番号は、コピーで作業している間に別のものに付けられていたため、新しい番号にしました。紙に書き込んである番号も直してください。</translation>
    </message>
    <message>
        <source>Go on in the copy on this computer</source>
        <translation>このPCのコピーで続ける</translation>
    </message>
    <message>
        <source>Work in a copy on this computer</source>
        <translation>このPCにコピーを作って作業する</translation>
    </message>
    <message>
        <source>This is a copy on this computer of “%1”. Others see your changes once you bring them back.</source>
        <translation>これは「%1」のコピーで、このPCにあります。変更は、元の文書に戻すまでほかの人には見えません。</translation>
    </message>
    <message>
        <source>Bring the changes back</source>
        <translation>変更を元の文書に戻す</translation>
    </message>
    <message>
        <source>Making a copy…</source>
        <translation>コピーを作っています…</translation>
    </message>
    <message>
        <source>Copy on this computer</source>
        <translation>このPCのコピー</translation>
    </message>
    <message>
        <source>Bringing the changes back…</source>
        <translation>変更を元の文書に戻しています…</translation>
    </message>
    <message>
        <source>There was nothing to bring back. The copy is now as the document is.</source>
        <translation>戻す変更はありませんでした。コピーは、いまの元の文書と同じです。</translation>
    </message>
    <message>
        <source>Brought back: %1 added, %2 changed, %3 removed. The copy is now as the document is.</source>
        <translation>変更を元の文書に戻しました（追加%1件、変更%2件、削除%3件）。コピーは、いまの元の文書と同じです。</translation>
    </message>
    <message>
        <source>%1 changes were brought back. In %2 places the document had changed as well; there it was left as it is. Your words of %3 of them are shown beside the others&apos; for you to choose from. The copy as it was lies in “%4”.</source>
        <translation>%1件の変更を元の文書に戻しました。%2か所は元の文書でも変わっていたので、元の文書のままにしてあります。そのうち%3か所の文は、ほかの人の文と並べて表示しますので、お選びください。戻す前のコピーは「%4」に残してあります。</translation>
    </message>
</context>
<context>
    <name>gaiyo::LostTitle</name>
    <message>
        <source>Add it again</source>
        <translation>この見出しを加える</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>加えずに閉じる</translation>
    </message>
    <message>
        <source>%1 removed the heading “%2”. You had written “%3” there.</source>
        <translation>見出し「%2」は%1が削除しました。入力していた見出しは「%3」です。</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>ほかの人</translation>
    </message>
    <message>
        <source>%1-san</source>
        <translation>%1さん</translation>
    </message>
</context>
<context>
    <name>gaiyo::MainWindow</name>
    <message>
        <source>&amp;Recent files</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>保存されていません</translation>
    </message>
    <message>
        <source>Some words could not be saved yet; the line at the foot of the window says why. Close all the same and lose them?</source>
        <translation>まだ保存できていない文があります。理由は画面の一番下に出ています。保存せずに閉じますか。（入力した文は失われます）</translation>
    </message>
    <message>
        <source>Gaiyo</source>
        <translation>意見とりまとめ Gaiyo</translation>
    </message>
    <message>
        <source>%1 (reading only) – Gaiyo</source>
        <translation>%1（読み取り専用） – 意見とりまとめ Gaiyo</translation>
    </message>
    <message>
        <source>%1 – Gaiyo</source>
        <translation>%1 – 意見とりまとめ Gaiyo</translation>
    </message>
    <message>
        <source>Some words of %1 could not be saved yet; the line at the foot of the window says why. Close all the same and lose them?</source>
        <translation>%1に、まだ保存できていない文があります。理由は画面の一番下に出ています。保存せずに閉じますか。（入力した文は失われます）</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>コピーを保存(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>gaiyo::MergeDialog</name>
    <message>
        <source>Compare and edit</source>
        <translation>見比べて直す</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>直す前の文</translation>
    </message>
    <message>
        <source>The colleague&apos;s words</source>
        <translation>ほかの人の文</translation>
    </message>
    <message>
        <source>&amp;My words (can be edited)</source>
        <translation>自分の文（ここで直せます）(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Use the text on the right</source>
        <translation>右の文にする(&amp;U)</translation>
    </message>
    <message>
        <source>Words of another window of yours</source>
        <translation>ほかの画面のご自身の文</translation>
    </message>
    <message>
        <source>Words of %1</source>
        <translation>%1さんの文</translation>
    </message>
</context>
<context>
    <name>gaiyo::NewBookletDialog</name>
    <message>
        <source>New booklet</source>
        <translation>新しい公表資料</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>作成(&amp;M)</translation>
    </message>
    <message>
        <source>Ward, by the plan (like the sample)</source>
        <translation>計画の体系の順（見本と同じ）</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>対応区分ごと</translation>
    </message>
    <message>
        <source>The form of an earlier file</source>
        <translation>以前のファイルと同じ</translation>
    </message>
    <message>
        <source>&amp;Title of the plan</source>
        <translation>計画の名称(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Second line</source>
        <translation>名称に続く語句(&amp;S)</translation>
    </message>
    <message>
        <source>P&amp;eriod</source>
        <translation>募集期間(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>体裁(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Earlier file</source>
        <translation>以前のファイル(&amp;L)</translation>
    </message>
    <message>
        <source>Save &amp;as</source>
        <translation>保存先(&amp;A)</translation>
    </message>
    <message>
        <source>The last day is before the first one. Please choose the days again.</source>
        <translation>最終日が初日より前になっています。日付を選び直してください。</translation>
    </message>
    <message>
        <source>The front page as it will be</source>
        <translation>表紙の仕上がり</translation>
    </message>
    <message>
        <source>Please choose the earlier file.</source>
        <translation>元にするファイルを選んでください。</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>ファイルを読んでいます…</translation>
    </message>
    <message>
        <source>Headings in columns</source>
        <translation>見出しを欄に置く</translation>
    </message>
    <message>
        <source>Opinion above, response below</source>
        <translation>意見の下に考え方を置く</translation>
    </message>
    <message>
        <source>Without headings</source>
        <translation>見出しなし</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>拡大文字</translation>
    </message>
</context>
<context>
    <name>gaiyo::NodeDialog</name>
    <message>
        <source>Number and kind of the heading</source>
        <translation>見出しの番号と種類</translation>
    </message>
    <message>
        <source>&amp;Counted by the program</source>
        <translation>自動で番号を付ける(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>名前(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>種類(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>番号(&amp;N)</translation>
    </message>
    <message>
        <source>Number in the &amp;draft</source>
        <translation>素案の番号(&amp;D)</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>&amp;Page of the draft</source>
        <translation>素案のページ(&amp;P)</translation>
    </message>
    <message>
        <source>Page of the decided p&amp;lan</source>
        <translation>計画のページ(&amp;L)</translation>
    </message>
    <message>
        <source>The heading could not be changed. Please look at the line at the foot of the window.</source>
        <translation>見出しを変更できませんでした。画面の一番下の表示を確かめてください。</translation>
    </message>
</context>
<context>
    <name>gaiyo::OpinionCommands</name>
    <message>
        <source>%1 opinions were removed.</source>
        <translation>%1件の意見を削除しました</translation>
    </message>
    <message>
        <source>%1 opinions were set to %2.</source>
        <translation>%1件を%2にしました</translation>
    </message>
    <message>
        <source>%1 opinions have no category now.</source>
        <translation>%1件の対応区分を外しました</translation>
    </message>
    <message>
        <source>%1 opinions were moved up.</source>
        <translation>%1件を上へ移しました</translation>
    </message>
    <message>
        <source>%1 opinions were moved down.</source>
        <translation>%1件を下へ移しました</translation>
    </message>
    <message>
        <source>%1 opinions were joined into one.</source>
        <translation>%1件を1件につなげました</translation>
    </message>
    <message>
        <source>%1 opinions have the response to %2 now.</source>
        <translation>%1件を%2と同じ考え方にしました</translation>
    </message>
    <message>
        <source>The response to %1 was replaced by that to %2.</source>
        <translation>%2と同じ考え方に置き換えました（%1）</translation>
    </message>
    <message>
        <source>%1 opinions have a response of their own now.</source>
        <translation>%1件の考え方を分けました</translation>
    </message>
    <message>
        <source>%1 opinions were pasted.</source>
        <translation>%1件の意見を貼り付けました</translation>
    </message>
    <message>
        <source>Nobody is named for %1 opinions now.</source>
        <translation>%1件の担当を外しました</translation>
    </message>
    <message>
        <source>You work on %1 opinions now.</source>
        <translation>%1件の担当を自分にしました</translation>
    </message>
    <message>
        <source>%1 opinions are no more in the extract.</source>
        <translation>%1件を抜粋から外しました</translation>
    </message>
    <message>
        <source>%1 opinions are in the extract now.</source>
        <translation>%1件を抜粋に載せるようにしました</translation>
    </message>
    <message>
        <source>%1 opinions were joined into one, which shares its response with %2.</source>
        <translation>%1件を1件につなげました。考え方は%2と同じものです</translation>
    </message>
    <message>
        <source> %1 references are plain words now, for what they refer to is not in this document.</source>
        <translation>（No.の差し込み%1か所は、その意見がこの文書にないため、ただの文字になりました）</translation>
    </message>
    <message>
        <source>%1 opinions were cut.</source>
        <translation>%1件の意見を切り取りました</translation>
    </message>
    <message>
        <source>In this order no opinion stands above or below another. A click on “No.” brings the booklet&apos;s order back.</source>
        <translation>この並べ方では、意見に上下の順がありません。表の「No.」を押すと冊子の順に戻ります。</translation>
    </message>
    <message>
        <source>No opinion above has a response.</source>
        <translation>これより上に、考え方が書かれた意見がありません。</translation>
    </message>
    <message>
        <source> </source>
        <comment>between what was done and what is to be known</comment>
        <translation>。</translation>
    </message>
</context>
<context>
    <name>gaiyo::OpinionEditor</name>
    <message>
        <source>&amp;Same response as above</source>
        <translation>上と同じ考え方にする</translation>
    </message>
    <message>
        <source>Sep&amp;arate the response</source>
        <translation>考え方を分ける(&amp;A)</translation>
    </message>
    <message>
        <source>No opinion is selected.</source>
        <translation>意見が選ばれていません。</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1&#x3000;%2</translation>
    </message>
    <message>
        <source>Place not decided</source>
        <translation>該当箇所 未定</translation>
    </message>
    <message>
        <source>Shared with %1</source>
        <translation>%1と同じ考え方</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>対応区分</translation>
    </message>
    <message>
        <source>How many identical opinions this one stands for</source>
        <translation>同じ内容の意見をまとめた件数です。</translation>
    </message>
    <message>
        <source>I&amp;dentical opinions</source>
        <translation>同じ意見の件数</translation>
    </message>
    <message>
        <source>S&amp;ummary of the opinion</source>
        <translation>意見の概要(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Response</source>
        <translation>区の考え方(&amp;K)</translation>
    </message>
    <message>
        <source>Internal &amp;note</source>
        <translation>内部メモ(&amp;M)</translation>
    </message>
    <message>
        <source>Never printed and never published</source>
        <translation>印刷も公表もされません</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>ほかの人</translation>
    </message>
    <message>
        <source>%1-san</source>
        <translation>%1さん</translation>
    </message>
    <message>
        <source>%2 removed %1; it was kept because you were typing in it.</source>
        <translation>%1は%2が削除しましたが、入力中だったため残しました。</translation>
    </message>
    <message>
        <source>%2 removed %1. It comes back if you go on typing.</source>
        <translation>%1は%2が削除しました。続けて入力すると元に戻ります。</translation>
    </message>
    <message>
        <source>Shared: %1</source>
        <translation>共有 %1</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <comment>a button beside the categories</comment>
        <translation>内部メモ</translation>
    </message>
</context>
<context>
    <name>gaiyo::OpinionList</name>
    <message>
        <source>Opinions</source>
        <translation>意見の一覧</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>対応区分</translation>
    </message>
    <message>
        <source>Response not written</source>
        <translation>考え方 未記入</translation>
    </message>
    <message>
        <source>Place not decided</source>
        <translation>該当箇所 未定</translation>
    </message>
    <message>
        <source>All opinions</source>
        <translation>すべての意見</translation>
    </message>
    <message>
        <source>There are no opinions here yet. Ctrl+Enter adds one; rows copied from Excel or Word are pasted with Ctrl+Shift+O.</source>
        <translation>意見はまだありません。Ctrl+Enterで加えるか、ExcelやWordからコピーした行をCtrl+Shift+Oで貼り付けてください。</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 opinions)</source>
        <translation>%1（%3件のうち%2件）</translation>
    </message>
    <message>
        <source>Category not set</source>
        <translation>対応区分 未設定</translation>
    </message>
</context>
<context>
    <name>gaiyo::OpinionListModel</name>
    <message>
        <source>Response not written</source>
        <translation>考え方 未記入</translation>
    </message>
    <message>
        <source>Category not set</source>
        <translation>対応区分 未設定</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意見の概要</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>対応区分</translation>
    </message>
    <message>
        <source>ref. %1</source>
        <translation>整理番号%1</translation>
    </message>
    <message>
        <source>Ref.</source>
        <comment>the number of an opinion that never changes</comment>
        <translation>整理番号</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>内部メモあり</translation>
    </message>
    <message>
        <source>shares its response</source>
        <translation>考え方をまとめた意見</translation>
    </message>
    <message>
        <source>%1 works on it</source>
        <translation>担当：%1</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>%1さんが開いています</translation>
    </message>
    <message>
        <source>Place not decided</source>
        <translation>該当箇所 未定</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>しるし</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how far an opinion is, and what is missing</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>担当課</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>is in the extract</source>
        <translation>抜粋に載せる</translation>
    </message>
</context>
<context>
    <name>gaiyo::OpinionView</name>
    <message>
        <source>%1 opinions</source>
        <translation>%1件の意見</translation>
    </message>
</context>
<context>
    <name>gaiyo::OrderedTable</name>
    <message>
        <source>&amp;New</source>
        <translation>追加(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上へ(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下へ(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>gaiyo::OriginsPane</name>
    <message>
        <source>Original words</source>
        <translation>もとの原文</translation>
    </message>
    <message>
        <source>Original words of the opinion</source>
        <translation>意見のもとの原文</translation>
    </message>
    <message>
        <source>Letter %1</source>
        <translation>受付%1</translation>
    </message>
    <message>
        <source>None: no words of a letter belong to this opinion</source>
        <translation>なし（この意見に結び付いた原文はありません）</translation>
    </message>
    <message>
        <source>%1 (places: %2)</source>
        <translation>%1（%2か所）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between letters</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>表示しています</translation>
    </message>
    <message>
        <source>Folded away</source>
        <translation>たたんであります</translation>
    </message>
    <message>
        <source>These words were corrected since; please look whether they are the right ones.</source>
        <translation>このあと原文が訂正されています。範囲を確かめてください。</translation>
    </message>
</context>
<context>
    <name>gaiyo::OutlineModel</name>
    <message>
        <source>All opinions</source>
        <translation>すべての意見</translation>
    </message>
    <message>
        <source>Place not decided</source>
        <translation>該当箇所 未定</translation>
    </message>
    <message>
        <source>%1 (draft: %2)</source>
        <translation>%1（素案：%2）</translation>
    </message>
    <message>
        <source>%1
Opinions: %2, of these without a response or a category: %3</source>
        <translation>%1
意見 %2件（うち考え方か対応区分が未記入 %3件）</translation>
    </message>
    <message>
        <source>%1
Opinions: %2</source>
        <translation>%1
意見 %2件</translation>
    </message>
    <message>
        <source>Opinions without a response or a category</source>
        <translation>考え方 未記入または対応区分 未設定の件数</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計画の体系</translation>
    </message>
    <message>
        <source>Opinions</source>
        <comment>column of the plan&apos;s outline</comment>
        <translation>件数</translation>
    </message>
    <message>
        <source>To do</source>
        <comment>column of the plan&apos;s outline</comment>
        <translation>残り</translation>
    </message>
</context>
<context>
    <name>gaiyo::OutlinePane</name>
    <message>
        <source>Narrow the plan down</source>
        <translation>見出しを絞り込む</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計画の体系</translation>
    </message>
    <message>
        <source>There are no headings yet. Ctrl+Shift+N adds one; a list copied from Word or Excel is pasted with Ctrl+Shift+V.</source>
        <translation>章や取組項目はまだありません。Ctrl+Shift+Nで加えるか、WordやExcelからコピーした一覧をCtrl+Shift+Vで貼り付けてください。</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>「%1」を削除しました</translation>
    </message>
    <message>
        <source>“%1” was removed with %2 opinions.</source>
        <translation>「%1」を%2件の意見と一緒に削除しました</translation>
    </message>
    <message>
        <source>“%1” was removed; its %2 opinions have no decided place now.</source>
        <translation>「%1」を削除し、%2件の意見を「該当箇所 未定」へ移しました</translation>
    </message>
    <message>
        <source>Headings added: %1</source>
        <translation>%1件の見出しを加えました</translation>
    </message>
    <message>
        <source>The heading is “%1” now; somebody else had made it “%2” meanwhile.</source>
        <translation>見出しを「%1」にしました。その間にほかの人が「%2」に直していました。</translation>
    </message>
    <message>
        <source>“%1” and “%2” have the same number now; “Number and kind of the heading…” changes one.</source>
        <translation>「%1」と「%2」の番号が同じになりました。［見出しの番号と種類…］で直せます。</translation>
    </message>
    <message>
        <source>Please choose a heading of the plan first.</source>
        <translation>先に、計画の体系で見出しを選んでください。</translation>
    </message>
    <message>
        <source>“%1” is the first heading of its level here.</source>
        <translation>「%1」は、この階層の先頭の見出しです。</translation>
    </message>
    <message>
        <source>“%1” is the last heading of its level here.</source>
        <translation>「%1」は、この階層の最後の見出しです。</translation>
    </message>
    <message>
        <source>“%1” is the first heading of its level here: there is none above it that it could come into.</source>
        <translation>「%1」は、この階層の先頭の見出しです。上に、入れる先の見出しがありません。</translation>
    </message>
    <message>
        <source>“%1” is a heading of the highest level.</source>
        <translation>「%1」は、いちばん上の階層の見出しです。</translation>
    </message>
</context>
<context>
    <name>gaiyo::OutlinePreview</name>
    <message>
        <source>Paste as headings</source>
        <translation>見出しとして貼り付け</translation>
    </message>
    <message>
        <source>There are no lines of text to paste. Please copy the plan&apos;s headings in Word or Excel first.</source>
        <translation>貼り付ける行がありません。先に、WordやExcelで計画の見出しをコピーしてください。</translation>
    </message>
    <message>
        <source>The lines were understood as these headings. They come at the end of the plan.</source>
        <translation>次の見出しとして読み取りました。計画の体系の最後に加えます。</translation>
    </message>
    <message>
        <source>The lines were understood as these headings. They come below “%1”.</source>
        <translation>次の見出しとして読み取りました。「%1」の下に加えます。</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Draft number</source>
        <translation>素案の番号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Add %1 headings</source>
        <translation>%1件の見出しを加える</translation>
    </message>
    <message>
        <source>(counted)</source>
        <translation>（自動）</translation>
    </message>
    <message>
        <source> Columns that are left out: %1.</source>
        <translation> 見出しにしない列：%1。</translation>
    </message>
    <message>
        <source>This looks like a table of opinions. To take them in as opinions, press Cancel here, and then Ctrl+Shift+O.</source>
        <translation>意見の表のようです。意見として加えるときは、「キャンセル」を押してから Ctrl+Shift+O を押してください。</translation>
    </message>
    <message>
        <source> What stands above the table is left out: %1.</source>
        <translation> 表の上にある次の文字は加えません：%1</translation>
    </message>
</context>
<context>
    <name>gaiyo::PageView</name>
    <message>
        <source>Pages as they are printed</source>
        <translation>仕上がりのページ</translation>
    </message>
</context>
<context>
    <name>gaiyo::PaneLayout</name>
    <message>
        <source>Checks before publication</source>
        <translation>公表前チェック</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Checks before publication (%1)</source>
        <translation>公表前チェック（%1）</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>仕上がり</translation>
    </message>
</context>
<context>
    <name>gaiyo::PeriodField</name>
    <message>
        <source>First day</source>
        <translation>募集の初日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>募集の最終日</translation>
    </message>
    <message>
        <source>&amp;Print it</source>
        <translation>掲載する(&amp;P)</translation>
    </message>
</context>
<context>
    <name>gaiyo::PersonCommands</name>
    <message>
        <source>Who wrote stands in the register of persons only, and none is in use.</source>
        <translation>提出者は提出者台帳だけに控えます。台帳を使うと直せます。</translation>
    </message>
    <message>
        <source>Reading the register of persons…</source>
        <translation>提出者台帳を読んでいます…</translation>
    </message>
    <message>
        <source>Please choose a letter first.</source>
        <translation>先に、一覧で受付を選んでください。</translation>
    </message>
    <message>
        <source>This letter has no submitter.</source>
        <translation>この受付には提出者がありません。</translation>
    </message>
</context>
<context>
    <name>gaiyo::PersonDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>氏名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reading in kana</source>
        <translation>かな(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>団体(&amp;O)</translation>
    </message>
    <message>
        <source>Re&amp;presentative</source>
        <translation>代表者(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>住所(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>電話(&amp;T)</translation>
    </message>
    <message>
        <source>Ma&amp;il</source>
        <translation>メール(&amp;I)</translation>
    </message>
    <message>
        <source>Who wrote</source>
        <translation>提出者</translation>
    </message>
    <message>
        <source>Write into the register</source>
        <translation>台帳に書く</translation>
    </message>
    <message>
        <source>&amp;Wants a reply</source>
        <translation>返事を希望(&amp;W)</translation>
    </message>
    <message>
        <source>This stands only in the register of persons (%1), and never in the document. What is written here is looked for in the letters and in the booklet from now on.</source>
        <translation>ここに書くことは提出者台帳（%1）だけに入り、文書には入りません。書いた氏名などは、これから受付の文や冊子の中で検査の対象になります。</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>field of a person and what a colleague wrote</comment>
        <translation>%1「%2」</translation>
    </message>
    <message>
        <source>A colleague has changed this person meanwhile. The register has now: %1. Press the button once more to write what stands here.</source>
        <translation>この提出者は、開いている間にほかの人が直しました。いまの台帳の記載：%1。この画面の内容で書き直すときは、もう一度ボタンを押してください。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between fields of a person</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Writing into the register of persons…</source>
        <translation>提出者台帳に書き込んでいます…</translation>
    </message>
    <message>
        <source>Nothing was written: %1</source>
        <translation>台帳に書き込めませんでした。%1</translation>
    </message>
    <message>
        <source>A colleague has changed this person meanwhile. What stands here is what the register has now.</source>
        <translation>この提出者は、一覧を開いたあとにほかの職員が直しました。ここに出ているのは台帳の今の内容です。</translation>
    </message>
</context>
<context>
    <name>gaiyo::PersonsDialog</name>
    <message>
        <source>, </source>
        <comment>between numbers of letters</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>直す(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Show the letter</source>
        <translation>この受付を見る(&amp;S)</translation>
    </message>
    <message>
        <source>Persons of the register</source>
        <translation>台帳の提出者一覧</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>提出者</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>かな</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>団体</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>受付番号</translation>
    </message>
    <message>
        <source>Letters of the person</source>
        <translation>この提出者の受付</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>受付番号</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受付日</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>提出方法</translation>
    </message>
    <message>
        <source>State</source>
        <translation>扱い</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>検索(&amp;F)：</translation>
    </message>
    <message>
        <source>Name, kana, address, telephone, mail or number of a letter</source>
        <translation>氏名、かな、住所、電話、メール、受付番号</translation>
    </message>
    <message>
        <source>%1 of %2 persons</source>
        <translation>%2人中 %1人</translation>
    </message>
    <message>
        <source>Reading the register of persons…</source>
        <translation>提出者台帳を読んでいます…</translation>
    </message>
    <message>
        <source>%1 (joined)</source>
        <comment>numbers of letters of a person</comment>
        <translation>%1（統合）</translation>
    </message>
</context>
<context>
    <name>gaiyo::PhraseCompleter</name>
    <message>
        <source>Phrases and earlier answers</source>
        <translation>定型文と以前の考え方</translation>
    </message>
    <message>
        <source>As %1</source>
        <translation>%1の考え方</translation>
    </message>
</context>
<context>
    <name>gaiyo::PhrasesDialog</name>
    <message>
        <source>Phrases</source>
        <translation>定型文</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Ctrl+Space in a response offers them. 〔 〕 is a blank: Tab goes to the next one.</source>
        <translation>考え方の欄でCtrl+Spaceを押すと候補に出ます。〔 〕は記入欄で、Tabで次の〔 〕に移ります。</translation>
    </message>
    <message>
        <source>Earlier booklets whose answers are offered</source>
        <translation>考え方を候補に使う以前の冊子</translation>
    </message>
    <message>
        <source>Earlier booklets whose answers are offered, too:</source>
        <translation>次の冊子の考え方も候補に出します。</translation>
    </message>
    <message>
        <source>&amp;Earlier booklet…</source>
        <translation>以前の冊子を追加(&amp;E)…</translation>
    </message>
    <message>
        <source>Do not o&amp;ffer it</source>
        <translation>候補から外す(&amp;F)</translation>
    </message>
    <message>
        <source>Earlier booklet</source>
        <translation>以前の冊子</translation>
    </message>
    <message>
        <source>Booklets</source>
        <translation>冊子</translation>
    </message>
    <message>
        <source>Row %1 has no words. Please write them.</source>
        <translation>%1行目に文がありません。入力してください。</translation>
    </message>
    <message>
        <source>The phrases could not be changed. Please look at the line at the foot of the window.</source>
        <translation>定型文を変更できませんでした。ウィンドウの下端の表示をご覧ください。</translation>
    </message>
</context>
<context>
    <name>gaiyo::PlanChangesDialog</name>
    <message>
        <source>Changes of the plan</source>
        <translation>計画の修正箇所</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>追加(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上へ(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下へ(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>None of the headings</source>
        <translation>（見出しなし）</translation>
    </message>
    <message>
        <source>3, 12; empty where no opinion is the reason</source>
        <translation>例：3、12（意見によらない修正は空欄）</translation>
    </message>
    <message>
        <source>&amp;Heading</source>
        <translation>見出し(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Place there</source>
        <translation>その中の場所(&amp;P)</translation>
    </message>
    <message>
        <source>Pa&amp;ge of the draft</source>
        <translation>素案のページ(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>修正前(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>修正後(&amp;A)</translation>
    </message>
    <message>
        <source>of the draft</source>
        <translation>素案のページ</translation>
    </message>
    <message>
        <source>of the decided plan</source>
        <translation>計画のページ</translation>
    </message>
    <message>
        <source>A number is no opinion&apos;s. Please write the No. of opinions, as 3, 12.</source>
        <translation>その番号の意見がありません。意見のNo.を「3、12」のように入力してください。</translation>
    </message>
    <message>
        <source>The changes could not be saved. Please look at the line at the foot of the window.</source>
        <translation>修正箇所を保存できませんでした。画面下の表示をご確認ください。</translation>
    </message>
    <message>
        <source>N&amp;o. of the opinions</source>
        <translation>対応する意見のNo.(&amp;O)</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>修正の理由(&amp;E)</translation>
    </message>
    <message>
        <source>Pages in respon&amp;ses</source>
        <translation>考え方に印刷するページ(&amp;S)</translation>
    </message>
</context>
<context>
    <name>gaiyo::PlanPagesDialog</name>
    <message>
        <source>Read the pages of the headings</source>
        <translation>見出しのページを読み取る</translation>
    </message>
    <message>
        <source>&amp;Set the pages</source>
        <translation>ページを設定(&amp;S)</translation>
    </message>
    <message>
        <source>Pages of the draft</source>
        <translation>素案のページ</translation>
    </message>
    <message>
        <source>Pages of the decided plan</source>
        <translation>確定した計画のページ</translation>
    </message>
    <message>
        <source>Headings and their pages</source>
        <translation>見出しとページ</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>Page now</source>
        <translation>今のページ</translation>
    </message>
    <message>
        <source>Page found</source>
        <translation>読み取ったページ</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>The plan as PDF, or a table (CSV) with the columns 見出し and ページ.</source>
        <translation>計画のPDFか、「見出し」と「ページ」の列がある表（CSV）を選んでください。</translation>
    </message>
    <message>
        <source>&amp;Edition</source>
        <translation>対象のページ(&amp;E)</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>読み取った内容</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>ファイルを読んでいます…</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>Is the same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>Is set</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1行目：%2</translation>
    </message>
    <message>
        <source>The document has no headings yet to look for.</source>
        <translation>文書に、探す見出しがまだありません。</translation>
    </message>
    <message>
        <source>The pages of %1 headings were set (%2).</source>
        <translation>%1件の見出しのページを設定しました（%2）。</translation>
    </message>
    <message>
        <source>%1 pages are set or change, %2 are the same; %3 headings were not found.</source>
        <translation>設定または変更：%1件、今と同じ：%2件、見つからない見出し：%3件</translation>
    </message>
    <message>
        <source>The pages of %1 headings were set (%2); %3 were not found.</source>
        <translation>%1件の見出しのページを設定しました（%2）。見つからなかった見出しは%3件です。</translation>
    </message>
    <message>
        <source>No such heading or page</source>
        <translation>見出しかページが不明</translation>
    </message>
    <message>
        <source>Several pages</source>
        <translation>ページが複数</translation>
    </message>
</context>
<context>
    <name>gaiyo::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>お名前(&amp;N)</translation>
    </message>
    <message>
        <source>It stands beside what you change, so that colleagues know whom to ask.</source>
        <translation>お名前は、直した箇所に残ります。ほかの人が、誰に聞けばよいかを知るためのものです。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語 / Language(&amp;L)</translation>
    </message>
    <message>
        <source>Name and language take effect when the program is started again.</source>
        <translation>お名前と言語は、次に起動したときから変わります。</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep safety copies of open documents</source>
        <translation>開いている文書の控えを残す(&amp;K)</translation>
    </message>
    <message>
        <source>Kept on opening, every ten minutes while something changes, and on closing: all of the last hour, then one for an hour, a day, a week.</source>
        <translation>開くとき、変更があれば10分ごと、閉じるときに残します。直近1時間はすべて、それより前は1時間・1日・1週間に1つずつ残ります。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>&amp;Size of letters</source>
        <translation>文字の大きさ(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Folder for the copies</source>
        <translation>控えの保存先(&amp;F)</translation>
    </message>
</context>
<context>
    <name>gaiyo::PreviewPane</name>
    <message>
        <source>Result</source>
        <translation>仕上がり</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2 ページ</translation>
    </message>
</context>
<context>
    <name>gaiyo::PrintPreviewDialog</name>
    <message>
        <source>Print preview</source>
        <translation>印刷プレビュー</translation>
    </message>
    <message>
        <source>&amp;Pages on the sheets</source>
        <translation>用紙への並べ方(&amp;S)</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>印刷(&amp;P)…</translation>
    </message>
    <message>
        <source>Side %1 of %2</source>
        <translation>%1 / %2 面</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2 ページ</translation>
    </message>
</context>
<context>
    <name>gaiyo::ReceiveDialog</name>
    <message>
        <source>Receive letters</source>
        <translation>ファイルから受け付ける</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>受け付ける</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>読み取ったもの</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>通</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>受付日</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>墨消し</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Words of the letter</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>&amp;Day of the chosen ones</source>
        <translation>選んだ分の受付日(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Way</source>
        <translation>提出方法(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Class</source>
        <translation>区分(&amp;C)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>受け付けられません：%1</translation>
    </message>
    <message>
        <source>The same words as letter %1</source>
        <translation>受付%1と同じ文です</translation>
    </message>
    <message>
        <source>Was read twice</source>
        <translation>同じ文のものが2通あります</translation>
    </message>
    <message>
        <source>%1 attachments are not received (%2)</source>
        <translation>添付ファイル%1件（%2）は取り込みません。</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1か所</translation>
    </message>
    <message>
        <source>%1 letters will be received.</source>
        <translation>%1通を受け付けます。</translation>
    </message>
    <message>
        <source>Names and addresses of %1 are left out.</source>
        <translation>%1通の氏名・連絡先は取り込みません。</translation>
    </message>
    <message>
        <source>%1 cannot be taken.</source>
        <translation>%1件は受け付けられません。</translation>
    </message>
    <message>
        <source>&amp;Keep names, addresses and files in the register of persons</source>
        <translation>氏名・住所・添付ファイルを提出者台帳に控える(&amp;K)</translation>
    </message>
    <message>
        <source>Was received before, as letter %1</source>
        <translation>受付%1として受付済みです</translation>
    </message>
    <message>
        <source>%1 attachments go into the register (%2)</source>
        <translation>添付ファイル%1件（%2）を台帳に控えます</translation>
    </message>
    <message>
        <source>Names and addresses of %1 go into the register.</source>
        <translation>%1通の氏名・住所などは台帳に控えます。</translation>
    </message>
    <message>
        <source>Nothing was received: %1</source>
        <translation>何も受け付けていません。%1</translation>
    </message>
    <message>
        <source>%1 letters were received, %2 were there before; %3 files are kept in the register.</source>
        <translation>%1通を受け付けました（受付済み %2通、台帳に控えたファイル %3件）。</translation>
    </message>
    <message>
        <source>%1 letters were received.</source>
        <translation>%1通を受け付けました。</translation>
    </message>
    <message>
        <source>not &amp;known</source>
        <translation>不明(&amp;K)</translation>
    </message>
    <message>
        <source>The day is not known</source>
        <translation>受付日は不明</translation>
    </message>
</context>
<context>
    <name>gaiyo::RecentFiles</name>
    <message>
        <source>Files that you open are listed here.</source>
        <translation>開いたファイルがここに並びます。</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近使ったファイル</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>つながりません</translation>
    </message>
</context>
<context>
    <name>gaiyo::ReferenceCompleter</name>
    <message>
        <source>Opinions to refer to</source>
        <translation>差し込む意見</translation>
    </message>
</context>
<context>
    <name>gaiyo::ReferenceEdit</name>
    <message>
        <source>&amp;Go to %1</source>
        <translation>%1へ移る(&amp;G)</translation>
    </message>
    <message>
        <source>Refer to &amp;another opinion…</source>
        <translation>別の意見を差し込む(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove the No.</source>
        <translation>No.の差し込みを取り除く(&amp;R)</translation>
    </message>
</context>
<context>
    <name>gaiyo::RegisterBar</name>
    <message>
        <source>Try again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>別の台帳…</translation>
    </message>
    <message>
        <source>Work without</source>
        <translation>台帳を閉じる</translation>
    </message>
</context>
<context>
    <name>gaiyo::RegisterDialog</name>
    <message>
        <source>Registers of persons</source>
        <translation>提出者台帳</translation>
    </message>
    <message>
        <source>Use a register of persons</source>
        <translation>提出者台帳を使う</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>One that is there</source>
        <translation>すでにある台帳</translation>
    </message>
    <message>
        <source>A new one</source>
        <translation>新しく作る</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>台帳(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Save &amp;as</source>
        <translation>保存先(&amp;A)</translation>
    </message>
    <message>
        <source>Names, addresses, the letters with nothing masked and the files that came with them are kept in the register, and never in the document. Everybody who may open the document can read all that is in its folder: please choose another folder, which only those may open who need to know who wrote.</source>
        <translation>氏名・住所、墨消し前の原文、届いたファイルは提出者台帳に控え、文書には入れません。文書と同じフォルダーにあるものは、文書を開ける人なら誰でも読めます。台帳は、提出者を知る必要のある人だけが開ける別のフォルダーに置いてください。</translation>
    </message>
    <message>
        <source>This computer remembers which register belongs to the document. Whoever else needs it chooses it on his own computer.</source>
        <translation>どの台帳を使うかは、このパソコンが覚えます。ほかの人が使うときは、その人のパソコンで選んでください。</translation>
    </message>
    <message>
        <source>This is the folder of the document: whoever can open the document can read the names as well.</source>
        <translation>文書と同じフォルダーです。文書を開ける人は誰でも、台帳の氏名も読めます。</translation>
    </message>
    <message>
        <source>Opening the register of persons…</source>
        <translation>提出者台帳を開いています…</translation>
    </message>
</context>
<context>
    <name>gaiyo::RegisterLine</name>
    <message>
        <source>No register of persons in use</source>
        <translation>提出者台帳は使っていません</translation>
    </message>
    <message>
        <source>Register of persons in use: %1</source>
        <translation>提出者台帳を使用中：%1</translation>
    </message>
    <message>
        <source>Register of persons cannot be read: %1</source>
        <translation>提出者台帳が読めません：%1</translation>
    </message>
    <message>
        <source>What tells who wrote is masked, and kept nowhere.</source>
        <translation>提出者が分かるところは墨消しし、どこにも控えません。</translation>
    </message>
</context>
<context>
    <name>gaiyo::ReplacedFile</name>
    <message>
        <source>Keeping a copy…</source>
        <translation>控えを残しています…</translation>
    </message>
    <message>
        <source>The file of this document was replaced by an earlier state of it.</source>
        <translation>この文書のファイルが、前の状態のものに置き換わりました。</translation>
    </message>
    <message>
        <source> What was shown here until then is kept as a safety copy: %1</source>
        <translation>置き換わる前の内容は、控えに残してあります（%1）。</translation>
    </message>
    <message>
        <source> What was shown here until then, but for the letters, is kept as a safety copy: %1</source>
        <translation>置き換わる前の内容は、受付の原文を除いて、控えに残してあります（%1）。</translation>
    </message>
    <message>
        <source> What was shown here until then could not be kept: %1</source>
        <translation>置き換わる前の内容は、控えに残せませんでした。%1</translation>
    </message>
    <message>
        <source>Open a safety copy…</source>
        <translation>控えを開く…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>gaiyo::SearchPanel</name>
    <message>
        <source>&amp;Words</source>
        <translation>検索する語句(&amp;W)</translation>
    </message>
    <message>
        <source>Rep&amp;lace with</source>
        <translation>置換後(&amp;L)</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>検索する語句</translation>
    </message>
    <message>
        <source>Words to replace them with</source>
        <translation>置換後の語句</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1件</translation>
    </message>
    <message>
        <source>%1 replaced</source>
        <translation>%1件を置換しました</translation>
    </message>
    <message>
        <source>%1 or more found</source>
        <translation>%1件以上</translation>
    </message>
    <message>
        <source>Replacing…</source>
        <translation>置き換えています…</translation>
    </message>
    <message>
        <source>Replace this one</source>
        <translation>この箇所を置換</translation>
    </message>
    <message>
        <source>Replace the ticked ones</source>
        <translation>チェックした箇所をすべて置換</translation>
    </message>
    <message>
        <source>Replace in:</source>
        <translation>置換する欄</translation>
    </message>
    <message>
        <source>No. %1 of %2</source>
        <translation>%1件目／%2件</translation>
    </message>
    <message>
        <source>No. %1 of %2 or more</source>
        <translation>%1件目／%2件以上</translation>
    </message>
    <message>
        <source>There is no room for the places found: please make the panel higher.</source>
        <translation>見つかった箇所を表示する場所がありません。パネルを高くしてください。</translation>
    </message>
</context>
<context>
    <name>gaiyo::SearchResults</name>
    <message>
        <source>Heading</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意見の概要</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>区の考え方</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>内部メモ</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>見つかった箇所</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文</translation>
    </message>
    <message>
        <source>A place whose box is empty is not replaced.</source>
        <translation>チェックのない箇所は置換しません</translation>
    </message>
</context>
<context>
    <name>gaiyo::SheetChoice</name>
    <message>
        <source>Pages on the sheets</source>
        <translation>用紙への並べ方</translation>
    </message>
    <message>
        <source>One page to a side</source>
        <translation>1面に1ページ</translation>
    </message>
    <message>
        <source>Two pages side by side</source>
        <translation>1面に2ページを並べる</translation>
    </message>
    <message>
        <source>Booklet to be folded and stapled</source>
        <translation>中とじの冊子（両面・短辺とじ）</translation>
    </message>
</context>
<context>
    <name>gaiyo::SheetList</name>
    <message>
        <source>Inquiries and departments</source>
        <translation>照会と課</translation>
    </message>
    <message>
        <source>No department has been asked yet. Name the departments in the menu Inquiry, say which headings are theirs, and issue the inquiry.</source>
        <translation>まだ照会していません。メニュー［照会］で課を登録し、見出しの担当課を決めてから、照会を出してください。</translation>
    </message>
    <message>
        <source>Inquiries</source>
        <translation>照会</translation>
    </message>
    <message>
        <source>Inquiries: %1 answers to decide</source>
        <translation>照会&#x3000;未判断の回答 %1</translation>
    </message>
</context>
<context>
    <name>gaiyo::SheetListModel</name>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1: %2 opinions, %3 without an answer, %4 answers to decide on</source>
        <translation>%1：意見%2件、未回答%3件、未判断の回答%4件</translation>
    </message>
    <message>
        <source>%1; the day is past</source>
        <translation>%1、期限を過ぎています</translation>
    </message>
    <message>
        <source>%1; closed</source>
        <translation>%1、締切済み</translation>
    </message>
    <message>
        <source>    %1 (closed)</source>
        <translation>&#x3000;%1（締切済み）</translation>
    </message>
    <message>
        <source>    %1</source>
        <translation>&#x3000;%1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 超過</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>件</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>未判断</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>照会・課</translation>
    </message>
    <message>
        <source>%1; came back without any change (%2)</source>
        <translation>%1。変更なしで戻りました（%2）</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>変更なし</translation>
    </message>
</context>
<context>
    <name>gaiyo::SheetView</name>
    <message>
        <source>The sheets as they will be printed</source>
        <translation>印刷される用紙</translation>
    </message>
</context>
<context>
    <name>gaiyo::StartPage</name>
    <message>
        <source>From the opinions that came in to the published booklet: numbers, counts and references are kept right for you.</source>
        <translation>寄せられた意見から公表資料まで。番号・件数・「No.○」は、いつも自動で合います。</translation>
    </message>
    <message>
        <source>Gaiyo</source>
        <translation>意見とりまとめ Gaiyo</translation>
    </message>
    <message>
        <source>&amp;New booklet…</source>
        <translation>新しい公表資料(&amp;N)…</translation>
    </message>
    <message>
        <source>Open a &amp;document…</source>
        <translation>開く(&amp;D)…</translation>
    </message>
    <message>
        <source>Import a text or a ta&amp;ble…</source>
        <translation>公表済みの文書や表を取り込む(&amp;B)…</translation>
    </message>
    <message>
        <source>Look at the &amp;sample</source>
        <translation>見本を開く(&amp;S)</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>はじめる</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近使ったファイル</translation>
    </message>
</context>
<context>
    <name>gaiyo::StatusLine</name>
    <message>
        <source>Opened for reading only.</source>
        <translation>読み取り専用で開いています。</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1ページ</translation>
    </message>
    <message>
        <source>Saved at %1:%2 (automatically)</source>
        <translation>%1時%2分に保存しました（自動）</translation>
    </message>
    <message>
        <source>Opinions: %1</source>
        <translation>意見 %1件</translation>
    </message>
    <message>
        <source>Opinions: %1, responses not written: %2, categories not set: %3</source>
        <translation>意見 %1件&#x3000;考え方 未記入 %2件&#x3000;対応区分 未設定 %3件</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Also here: %1</source>
        <translation>開いている人：%1</translation>
    </message>
    <message>
        <source>Somebody else is saving just now. Yours is saved as soon as that is done.</source>
        <translation>ほかの人が保存中です。終わりしだい保存します。</translation>
    </message>
    <message>
        <source>The document is not in its place any more: somebody moved, renamed or removed it. What you type is kept in %1 and saved as soon as the document is back.</source>
        <translation>文書が元の場所に見当たりません。だれかが移したか、名前を変えたか、削除したようです。入力した文は%1に控えてあり、文書が元の場所に戻りしだい保存します。</translation>
    </message>
    <message>
        <source>The shared folder cannot be reached. You can go on typing; what you type is kept in %1 and saved as soon as the folder is back.</source>
        <translation>共有フォルダーにつながりません。入力は続けられます。控え：%1。つながりしだい保存します。</translation>
    </message>
    <message>
        <source>The shared folder cannot be reached, and this computer cannot keep what you type. Do not close the window before the folder is back.</source>
        <translation>共有フォルダーにつながりません。この端末には控えを残せません。つながるまで閉じないでください。</translation>
    </message>
    <message>
        <source>The document can be reached again.</source>
        <translation>文書にふたたびつながりました。</translation>
    </message>
    <message>
        <source>Typing…</source>
        <translation>入力中…</translation>
    </message>
    <message>
        <source>Not saved yet: somebody else has changed the same words. Please choose which are to stay.</source>
        <translation>まだ保存されていません。同じ箇所をほかの人も直しています。どちらの文にするかを選んでください。</translation>
    </message>
    <message>
        <source>There is no room left where the document is. You can go on typing; what you type is kept in %1 and saved as soon as there is room.</source>
        <translation>保存先の空きが足りません。入力は続けられます。控え：%1。空きができしだい保存します。</translation>
    </message>
    <message>
        <source>There is no room left where the document is. What you type is saved as soon as there is room. Do not close the window before.</source>
        <translation>保存先の空きが足りません。空きができしだい保存しますので、それまで画面を閉じないでください。</translation>
    </message>
    <message>
        <source>The words of %1 are not saved yet: somebody else has changed them, too. Please go there and choose which are to stay.</source>
        <translation>%1の文がまだ保存されていません。同じ箇所をほかの人も直しています。%1を開いて、どちらの文にするかを選んでください。</translation>
    </message>
    <message>
        <source>Somebody else is saving just now, so this was not done. Please do it once more in a moment.</source>
        <translation>ほかの人が保存中のため、今の操作はできませんでした。少し待って、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Another file lies in the place of this document. What you type is kept in %1 and saved as soon as this one is back; to go on with the other, close this one and open it anew.</source>
        <translation>文書の場所に、別のファイルが置かれています。入力した文は%1に控えてあり、元の文書が戻りしだい保存します。置かれている文書で続けるときは、いったん閉じて開き直してください。</translation>
    </message>
</context>
<context>
    <name>gaiyo::TitleDelegate</name>
    <message>
        <source>Title of the heading</source>
        <translation>見出しの文</translation>
    </message>
</context>
<context>
    <name>gaiyo::ToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>ツールバー</translation>
    </message>
</context>
<context>
    <name>gaiyo::VersionsPage</name>
    <message>
        <source>Versions with a name, the latest first</source>
        <translation>名前を付けた版（新しい順）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>版の名前</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>付けた人</translation>
    </message>
    <message>
        <source>Changes before it</source>
        <translation>それまでの変更</translation>
    </message>
    <message>
        <source>No version has a name yet. “Name this version” in the menu “File” gives the present state one: it is kept, and can be had again at any time.</source>
        <translation>名前を付けた版はまだありません。メニュー「ファイル」の「この時点を版として残す」で今の状態に名前を付けると、その版が残り、いつでも取り出せます。</translation>
    </message>
    <message>
        <source>Copy of this ve&amp;rsion…</source>
        <translation>この版のコピーを作る(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>gaiyo::WordsDialog</name>
    <message>
        <source>Correct the words</source>
        <translation>原文の訂正</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>W&amp;ords of the letter</source>
        <translation>原文(&amp;O)</translation>
    </message>
    <message>
        <source>What was made of the words goes along with them. Masks (■) have to stay as they are.</source>
        <translation>意見にした文や除いた文は、訂正後もそのまま引き継がれます。墨消し（■）はそのまま残してください。</translation>
    </message>
    <message>
        <source>Nothing was corrected; the line at the foot of the window says why.</source>
        <translation>訂正できませんでした。理由は画面の下の行に表示されています。</translation>
    </message>
    <message>
        <source>Type the words</source>
        <translation>本文の入力</translation>
    </message>
    <message>
        <source>Take the words</source>
        <translation>入力する</translation>
    </message>
    <message>
        <source>&amp;Mask what tells who wrote: %1 places</source>
        <translation>個人を表す箇所を墨消しする：%1か所(&amp;M)</translation>
    </message>
    <message>
        <source>Writing into the register of persons…</source>
        <translation>提出者台帳に書き込んでいます…</translation>
    </message>
    <message>
        <source>The register of persons has other words of this letter and was left as it is.</source>
        <translation>提出者台帳にあるこの原文の文言が文書のものと違うため、台帳はそのままにしました。</translation>
    </message>
    <message>
        <source>%1 What is masked could not be shown again later. Press the button once more to correct the words all the same.</source>
        <comment>the reason, a whole sentence</comment>
        <translation>%1このまま訂正すると、墨消しした文言をあとから表示できなくなります。訂正する場合は、もう一度ボタンを押してください。</translation>
    </message>
</context>
<context>
    <name>gaiyo::Workspace</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>元に戻す：%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>やり直す：%1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Change the place</source>
        <translation>該当箇所を変更</translation>
    </message>
    <message>
        <source>Words in %1 places could not be saved last time. They are still here.</source>
        <translation>前回、保存できなかった文が%1か所あります。文は残っています。</translation>
    </message>
    <message>
        <source>Put them back</source>
        <translation>入力欄に戻す</translation>
    </message>
    <message>
        <source>Throw them away</source>
        <translation>捨てる</translation>
    </message>
    <message>
        <source>Making the safety copy…</source>
        <translation>控えを残しています…</translation>
    </message>
    <message>
        <source>Safety copy</source>
        <translation>控え</translation>
    </message>
    <message>
        <source>Please choose a heading of the plan, or opinions, first.</source>
        <translation>先に、計画の見出しか意見を選んでください。</translation>
    </message>
    <message>
        <source>There are no phrases yet, and nothing like this opinion was answered. “Phrases…” in the menu Opinion has room for them.</source>
        <translation>定型文がまだなく、似た意見への考え方もありません。メニュー［意見］の［定型文の一覧］で登録できます。</translation>
    </message>
    <message>
        <source>An earlier booklet cannot be read, so its answers are not offered: %1</source>
        <translation>以前の冊子を読めないため、その考え方は候補に出ません。%1</translation>
    </message>
    <message>
        <source>There is no response to keep as a phrase.</source>
        <translation>定型文に加える考え方がありません。</translation>
    </message>
    <message>
        <source>Kept as a phrase: %1…</source>
        <translation>定型文に加えました：%1…</translation>
    </message>
    <message>
        <source>Page of a heading</source>
        <translation>見出しのページ</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>元に戻しました：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>やり直しました：%1</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V pastes the copied words as headings, Ctrl+Shift+O as opinions below the chosen heading.</source>
        <translation>コピーした文は、Ctrl+Shift+Vで見出しとして、Ctrl+Shift+Oで選んでいる見出しの意見として貼り付けられます。</translation>
    </message>
    <message>
        <source>No words of a letter belong to this opinion.</source>
        <translation>この意見に結び付いた原文はありません。</translation>
    </message>
    <message>
        <source>Place not decided</source>
        <translation>該当箇所 未定</translation>
    </message>
    <message>
        <source>Somebody else moved %1 to “%2”; it is %3 now.</source>
        <translation>%1を、ほかの人が「%2」へ移しました。今は%3です。</translation>
    </message>
    <message>
        <source>Somebody else moved %1 to “%2”.</source>
        <translation>%1を、ほかの人が「%2」へ移しました。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what was taken back, and what is not as it was</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>gaiyo::YearlyDialog</name>
    <message>
        <source>&amp;Add documents…</source>
        <translation>文書を追加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>一覧から外す(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上へ(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下へ(&amp;D)</translation>
    </message>
    <message>
        <source>Counts over the years</source>
        <translation>年度別の集計</translation>
    </message>
    <message>
        <source>Documents that are counted</source>
        <translation>集計する文書</translation>
    </message>
    <message>
        <source>What the consultations came to</source>
        <translation>意見募集の実施状況</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>意見募集</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>読み取り結果</translation>
    </message>
    <message>
        <source>&amp;Copy for Excel</source>
        <translation>Excel用にコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Write as a file…</source>
        <translation>ファイルに書き出す(&amp;W)…</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>文書の追加</translation>
    </message>
    <message>
        <source>Reading the documents…</source>
        <translation>文書を読んでいます…</translation>
    </message>
    <message numerus="yes">
        <source>%n opinions</source>
        <translation>
            <numerusform>意見%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the documents of the years to be counted, or drop them here. They are only read, and stay as they are.</source>
        <translation>集計する年度の文書を追加するか、ここにドロップしてください。文書は読むだけで、何も変わりません。</translation>
    </message>
    <message>
        <source>The table was copied. Paste it into Excel.</source>
        <translation>表をコピーしました。Excelに貼り付けてください。</translation>
    </message>
    <message>
        <source>Write the counts over the years</source>
        <translation>年度別の集計の書き出し</translation>
    </message>
    <message>
        <source>Written to “%1”.</source>
        <translation>「%1」に書き出しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n documents are counted. The lines stand in the order of their periods; those without one, or with the same, as in the list above.</source>
        <translation>
            <numerusform>%n件の文書を集計しました。行は募集期間の順です。期間のない文書や、同じ期間の文書は、上の一覧の順に並びます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents are counted; not in the table, because they could not be read: %1.</source>
        <translation>
            <numerusform>%n件の文書を集計しました。読み取れなかった%1件は、表に入っていません。</numerusform>
        </translation>
    </message>
</context>
</TS>
