#include "exchange/mail/html_text.h"

#include "base/processor_time.h"

#include <QTest>

using namespace gaiyo;

class TestHtml : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shapes_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *html, const char *text) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(text);
        };
        row("lines", "<div>一</div><div>二</div>", "一\n二");
        row("paragraphs", "<p>一</p><p>二</p>", "一\n\n二");
        row("source line ends", "<p>これは\n  文です\nend of\nline</p>",
            "これは文です end of line");
        row("numbered", "<ol start=3><li>一<li>二</ol>", "3. 一\n4. 二");
        row("nested", "<ul><li>一<ul><li>二</ul><li>三</ul>", "・一\n　・二\n・三");
        row("quotation", "一<blockquote>二<br>三</blockquote>四", "一\n> 二\n> 三\n四");
        row("table", "<table><tr><td>氏名</td><td>山田</td></tr><tr><td>区分</td></tr></table>",
            "氏名\t山田\n区分");
        row("link", "<a href='https://a.jp/x'>計画</a>の", "計画 <https://a.jp/x>の");
        row("link that says itself", "<a href='https://a.jp/'>https://a.jp</a>", "https://a.jp");
        row("mail link", "<a href='mailto:a@b.jp?subject=x'>a@b.jp</a>", "a@b.jp");
        row("place in the page", "<a href='#x'>下</a>", "下");
        row("no markup", "1 < 2 & 3 > 2", "1 < 2 & 3 > 2");
        row("references", "&lt;&amp;&#x20BB7;&#65;&unknown;&hellip;", "<&𠮷A&unknown;…");
        row("pre", "<pre>a\n  b</pre>c", "a\n  b\nc");
        row("dropped", "<style>a</style>あ<script>b</script>い<!-- c -->う", "あいう");
        row("comment without an end", "あ<!-- い", "あ い");
        row("head without an end", "<head><title>a</title>あ", "あ");
        row("tag without an end", "あ<b い", "あ<b い");
        row("picture", "<img src=x alt='地図'>", "地図");
    }

    void shapes()
    {
        QFETCH(QString, html);
        QTEST(htmlToText(html), "text");
    }

    // An end that is missing is not searched for again at every opening: a megabyte of openings is
    // read at once.
    void openingsWithoutEnd()
    {
        for (const char *opening :
             {"<!--", "<script", "<head>", "<a b='", "<a href=x>", "&", "<ul>"}) {
            const QString html = QString::fromLatin1(opening).repeated(100'000) + u'x';
            const ProcessorTime work;
            (void)htmlToText(html);
            QVERIFY2(work.milliseconds() < 20'000, opening);
        }
    }
};

QObject *makeHtmlTest()
{
    return new TestHtml;
}

#include "test_html.moc"
