#include "exchange/html/html_export.h"

#include "exchange/html/opinion_table.h"
#include "exchange/html/page_body.h"
#include "exchange/html/page_style.h"

namespace gaiyo {

namespace {

constexpr QStringView kStyle =
    u"body{font-family:\"BIZ UDPGothic\",\"BIZ UDGothic\",sans-serif;line-height:1.8;"
    u"max-width:45em;margin:0 auto;padding:1em;color:#111;background:#fff}";

// Of a comparison. What is heard, and the sign of a break, is not among the words.
constexpr QStringView kMarkStyle =
    u"del{color:%1;text-decoration:line-through}ins{color:%2;text-decoration:underline}"
    u"del::before,ins::before,del::after,ins::after{position:absolute;width:1px;height:1px;"
    u"overflow:hidden;clip-path:inset(50%);white-space:nowrap}del::before{content:\"〔削除：\"}"
    u"ins::before{content:\"〔追加：\"}del::after,ins::after{content:\"〕\"}"
    u"del.break::after,ins.break::after{content:\"¶〕\";position:static;clip-path:none}"
    u".became{font-weight:normal;font-size:.9em}";

QString markStyle(const Collected &collected)
{
    if (!collected.marks)
        return {};
    const QString red = QStringLiteral("#b80000");
    QString style = kMarkStyle.toString();
    style.replace(QStringLiteral("%1"), collected.marks->isRed ? red : QStringLiteral("#666"));
    return style.replace(QStringLiteral("%2"),
                         collected.marks->isRed ? red : QStringLiteral("inherit"));
}

QString headOf(const QString &title, const QString &style)
{
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, "
                          "initial-scale=1\">\n<title>") +
           title + QStringLiteral("</title>\n<style>") + style +
           QStringLiteral("</style>\n</head>\n<body>\n<main>\n");
}

} // namespace

QByteArray exportHtml(const Collected &collected, const Progress &progress)
{
    PageForm form;
    form.hasTable = true;
    PageBody body(collected, form);
    body.front();
    body.contents(contentsWithoutPages(collected));
    body.beginBelow(1); // opinions without headings are no part of the legend
    body.openBody();
    for (size_t i = 0; i < collected.blocks.size() && !progress.isStopAsked(); ++i)
        body.block(i);
    body.closeBody();
    body.back();
    body.index();
    return (headOf(body.pageTitle(), kStyle.toString() + pageStyle() + paperStyle() +
                                         tableStyle(tableColumns(collected), collected.settings) +
                                         markStyle(collected)) +
            body.takeText() + QStringLiteral("</main>\n</body>\n</html>\n"))
        .toUtf8();
}

} // namespace gaiyo
