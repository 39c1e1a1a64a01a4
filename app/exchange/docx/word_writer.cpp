#include "exchange/docx/word_writer.h"

#include "exchange/docx/word_stretches.h"

#include <algorithm>
#include <array>

namespace gaiyo {

namespace {

constexpr const char *kVal = "w:val";

// Word knows languages with a country only, and those of East Asia by an attribute of their own
// (ISO 29500-1, 17.3.2.20).
struct WordLanguage
{
    QLatin1String language;
    QLatin1String name;
    bool isEastAsian = false;
};

constexpr std::array kLanguages = {
    WordLanguage{QLatin1String("zh-Hans"), QLatin1String("zh-CN"), true},
    WordLanguage{QLatin1String("zh-Hant"), QLatin1String("zh-TW"), true},
    WordLanguage{QLatin1String("ko"), QLatin1String("ko-KR"), true},
    WordLanguage{QLatin1String("en"), QLatin1String("en-US")},
    WordLanguage{QLatin1String("es"), QLatin1String("es-ES")},
    WordLanguage{QLatin1String("pt"), QLatin1String("pt-BR")},
    WordLanguage{QLatin1String("fr"), QLatin1String("fr-FR")},
    WordLanguage{QLatin1String("de"), QLatin1String("de-DE")},
    WordLanguage{QLatin1String("it"), QLatin1String("it-IT")},
    WordLanguage{QLatin1String("tl"), QLatin1String("fil-PH")},
    WordLanguage{QLatin1String("id"), QLatin1String("id-ID")},
    WordLanguage{QLatin1String("vi"), QLatin1String("vi-VN")},
    WordLanguage{QLatin1String("ru"), QLatin1String("ru-RU")},
    WordLanguage{QLatin1String("uk"), QLatin1String("uk-UA")},
};

} // namespace

void WordWriter::value(const char *element, const QString &value)
{
    m_xml.start(element);
    m_xml.attribute(kVal, value);
    m_xml.end();
}

void WordWriter::beginParagraph(const WordParagraph &form)
{
    m_language = form.language;
    m_xml.start("w:p");
    if (!form.style && !form.centred && !form.indented && !form.keepsNext && form.before == 0 &&
        form.line == 0 && form.end == WordParagraph::End::Same && !form.breaksPage &&
        !form.isHidden && !form.isAtRight && form.hanging == 0 && form.left == 0 && !form.isHeading)
        return;
    m_xml.start("w:pPr");
    if (form.style)
        value("w:pStyle", QString::fromLatin1(form.style));
    if (form.keepsNext)
        m_xml.element("w:keepNext", {});
    if (form.breaksPage)
        m_xml.element("w:pageBreakBefore", {});
    if (form.before > 0 || form.line > 0) {
        m_xml.start("w:spacing");
        if (form.before > 0)
            m_xml.attribute("w:before", QString::number(form.before));
        if (form.line > 0) {
            m_xml.attribute("w:line", QString::number(form.line));
            m_xml.attribute("w:lineRule", u"exact");
        }
        m_xml.end();
    }
    if (form.indented) {
        m_xml.start("w:ind");
        m_xml.attribute("w:firstLineChars", u"100"); // hundredths of an em
        m_xml.end();
    }
    if (form.hanging > 0 || form.left > 0) {
        m_xml.start("w:ind");
        m_xml.attribute("w:left", QString::number(form.left + form.hanging));
        if (form.hanging > 0)
            m_xml.attribute("w:hanging", QString::number(form.hanging));
        m_xml.end();
    }
    if (form.centred)
        value("w:jc", QStringLiteral("center"));
    else if (form.isAtRight)
        value("w:jc", QStringLiteral("right"));
    if (form.isHeading)
        value("w:outlineLvl", QStringLiteral("0"));
    if (form.end != WordParagraph::End::Same || form.isHidden) {
        m_xml.start("w:rPr");
        if (form.end != WordParagraph::End::Same)
            changeOf(form.end);
        if (form.isHidden)
            m_xml.element("w:vanish", {});
        m_xml.end();
    }
    m_xml.end();
}

void WordWriter::endParagraph()
{
    m_xml.end();
    m_language = {};
}

void WordWriter::changeOf(WordParagraph::End change)
{
    beginChange(change == WordParagraph::End::Inserted ? "w:ins" : "w:del", m_author);
    m_xml.end();
}

void WordWriter::runText(const char *element, QStringView words)
{
    qsizetype begin = 0;
    while (begin <= words.size()) {
        qsizetype end = words.indexOf(u'\t', begin);
        end = end < 0 ? words.size() : end;
        if (begin > 0)
            m_xml.element("w:tab", {});
        if (end > begin) {
            m_xml.start(element);
            m_xml.attribute("xml:space", u"preserve");
            m_xml.text(words.mid(begin, end - begin));
            m_xml.end();
        }
        begin = end + 1;
    }
}

// Its elements in the order of the schema.
void WordWriter::runLook(const WordLook &look, bool isEastAsian)
{
    if (!isEastAsian && !look.isBold && !look.isStruck && !look.isHidden && !look.isUnderlined &&
        look.colour.isEmpty() && look.size <= 0 && m_language.isEmpty())
        return;
    m_xml.start("w:rPr");
    if (isEastAsian) {
        m_xml.start("w:rFonts");
        m_xml.attribute("w:hint", u"eastAsia"); // for Word
        m_xml.attribute("w:ascii", m_signFont); // for LibreOffice, which does not know the hint
        m_xml.attribute("w:hAnsi", m_signFont);
        m_xml.end();
    }
    if (look.isBold)
        m_xml.element("w:b", {});
    if (look.isStruck)
        m_xml.element("w:strike", {});
    if (look.isHidden)
        m_xml.element("w:vanish", {});
    if (!look.colour.isEmpty())
        value("w:color", look.colour);
    if (look.size > 0) {
        value("w:sz", QString::number(qRound(look.size * 2)));
        value("w:szCs", QString::number(qRound(look.size * 2)));
    }
    if (look.isUnderlined)
        value("w:u", QStringLiteral("single"));
    language();
    m_xml.end();
}

void WordWriter::language()
{
    const auto found = std::ranges::find(kLanguages, m_language, &WordLanguage::language);
    if (found == kLanguages.end())
        return;
    m_xml.start("w:lang");
    m_xml.attribute(found->isEastAsian ? "w:eastAsia" : kVal, found->name.toString());
    m_xml.end();
}

void WordWriter::runs(const char *element, const QString &words, const WordLook &look)
{
    const auto stretches =
        m_signFont.isEmpty() ? std::vector<WordStretch>{{words, false}} : wordStretches(words);
    for (const WordStretch &stretch : stretches) {
        m_xml.start("w:r");
        runLook(look, stretch.isEastAsian);
        runText(element, stretch.words);
        m_xml.end();
    }
}

void WordWriter::run(const QString &words, bool bold)
{
    WordLook look;
    look.isBold = bold;
    run(words, look);
}

void WordWriter::run(const QString &words, const WordLook &look)
{
    if (!words.isEmpty())
        runs("w:t", words, look);
}

void WordWriter::choice(const QString &name, const QString &asks, const QStringList &list,
                        const QString &words)
{
    m_xml.start("w:sdt");
    m_xml.start("w:sdtPr");
    value("w:alias", name);
    value("w:id", QString::number(m_nextId++));
    if (words.isEmpty())
        m_xml.element("w:showingPlcHdr", {});
    m_xml.start("w:dropDownList");
    for (const QString &each : list) {
        m_xml.start("w:listItem");
        m_xml.attribute("w:displayText", each);
        m_xml.attribute("w:value", each);
        m_xml.end();
    }
    m_xml.end();
    m_xml.end();
    m_xml.start("w:sdtContent");
    run(words.isEmpty() ? asks : words);
    m_xml.end();
    m_xml.end();
}

void WordWriter::fieldChar(const char *type)
{
    m_xml.start("w:r");
    m_xml.start("w:fldChar");
    m_xml.attribute("w:fldCharType", QLatin1String(type).toString());
    m_xml.end();
    m_xml.end();
}

void WordWriter::field(const QString &instruction, const QString &cached)
{
    beginField(instruction);
    run(cached);
    endField();
}

void WordWriter::beginField(const QString &instruction)
{
    fieldChar("begin");
    m_xml.start("w:r");
    m_xml.start("w:instrText");
    m_xml.attribute("xml:space", u"preserve");
    m_xml.text(u' ' + instruction + u' ');
    m_xml.end();
    m_xml.end();
    fieldChar("separate");
}

void WordWriter::link(const QString &place, const QString &words)
{
    m_xml.start("w:hyperlink");
    m_xml.attribute("w:anchor", place);
    m_xml.attribute("w:history", u"1");
    run(words);
    m_xml.end();
}

void WordWriter::place(const QString &name)
{
    const QString id = QString::number(m_nextId++);
    m_xml.start("w:bookmarkStart");
    m_xml.attribute("w:id", id);
    m_xml.attribute("w:name", name);
    m_xml.end();
    m_xml.start("w:bookmarkEnd");
    m_xml.attribute("w:id", id);
    m_xml.end();
}

void WordWriter::bookmark(const QString &name, const QString &words, bool bold)
{
    const QString id = QString::number(m_nextId++);
    m_xml.start("w:bookmarkStart");
    m_xml.attribute("w:id", id);
    m_xml.attribute("w:name", name);
    m_xml.end();
    run(words, bold);
    m_xml.start("w:bookmarkEnd");
    m_xml.attribute("w:id", id);
    m_xml.end();
}

void WordWriter::pageBreak()
{
    m_xml.start("w:r");
    m_xml.start("w:br");
    m_xml.attribute("w:type", u"page");
    m_xml.end();
    m_xml.end();
}

void WordWriter::beginChange(const char *element, const ChangeAuthor &author)
{
    m_xml.start(element);
    m_xml.attribute("w:id", QString::number(m_nextId++));
    m_xml.attribute("w:author", author.name);
    m_xml.attribute("w:date", author.at.toUTC().toString(Qt::ISODate));
}

void WordWriter::insertedRun(const QString &words, const ChangeAuthor &author)
{
    if (words.isEmpty())
        return;
    beginChange("w:ins", author);
    run(words);
    m_xml.end();
}

void WordWriter::insertedField(const QString &instruction, const QString &cached,
                               const ChangeAuthor &author)
{
    beginChange("w:ins", author);
    field(instruction, cached);
    m_xml.end();
}

void WordWriter::deletedRun(const QString &words, const ChangeAuthor &author)
{
    if (words.isEmpty())
        return;
    beginChange("w:del", author);
    runs("w:delText", words, {});
    m_xml.end();
}

void WordWriter::beginComment(int number, WordParagraph::End change)
{
    if (change != WordParagraph::End::Same)
        return;
    m_xml.start("w:commentRangeStart");
    m_xml.attribute("w:id", QString::number(number));
    m_xml.end();
}

void WordWriter::endComment(int number, WordParagraph::End change)
{
    const QString id = QString::number(number);
    const bool isChange = change != WordParagraph::End::Same;
    if (!isChange) {
        m_xml.start("w:commentRangeEnd");
        m_xml.attribute("w:id", id);
        m_xml.end();
    } else {
        beginChange(change == WordParagraph::End::Inserted ? "w:ins" : "w:del", m_author);
    }
    m_xml.start("w:r");
    m_xml.start("w:commentReference");
    m_xml.attribute("w:id", id);
    m_xml.end();
    m_xml.end();
    if (isChange)
        m_xml.end();
}

void WordWriter::beginTable(const char *style, const std::vector<int> &widths, const QString &title,
                            bool hasHeadingRow, bool isAtRight)
{
    int all = 0;
    for (const int width : widths)
        all += width;
    m_xml.start("w:tbl");
    m_xml.start("w:tblPr");
    value("w:tblStyle", QString::fromLatin1(style));
    m_xml.start("w:tblW");
    m_xml.attribute("w:w", QString::number(all));
    m_xml.attribute("w:type", u"dxa");
    m_xml.end();
    if (isAtRight)
        value("w:jc", QStringLiteral("right"));
    m_xml.start("w:tblLayout");
    m_xml.attribute("w:type", u"fixed");
    m_xml.end();
    m_xml.start("w:tblLook");
    m_xml.attribute(kVal, hasHeadingRow ? u"0020" : u"0000");
    m_xml.attribute("w:firstRow", hasHeadingRow ? u"1" : u"0");
    m_xml.end();
    if (!title.isEmpty())
        value("w:tblCaption", title);
    m_xml.end();
    m_xml.start("w:tblGrid");
    for (const int width : widths) {
        m_xml.start("w:gridCol");
        m_xml.attribute("w:w", QString::number(width));
        m_xml.end();
    }
    m_xml.end();
}

void WordWriter::beginRow(bool isHeading, WordParagraph::End change, int height, bool isWhole)
{
    m_xml.start("w:tr");
    if (!isHeading && change == WordParagraph::End::Same && height == 0 && !isWhole)
        return;
    m_xml.start("w:trPr");
    if (isWhole)
        m_xml.element("w:cantSplit", {});
    if (height > 0) {
        m_xml.start("w:trHeight");
        m_xml.attribute(kVal, QString::number(height));
        m_xml.attribute("w:hRule", u"atLeast");
        m_xml.end();
    }
    if (isHeading)
        m_xml.element("w:tblHeader", {});
    else if (height == 0 && !isWhole) // the schema asks for one such element before a change
        value("w:cantSplit", QStringLiteral("off"));
    if (change != WordParagraph::End::Same)
        changeOf(change);
    m_xml.end();
}

void WordWriter::beginHighRow(int height)
{
    m_xml.start("w:tr");
    m_xml.start("w:trPr");
    m_xml.element("w:cantSplit", {});
    m_xml.start("w:trHeight");
    m_xml.attribute(kVal, QString::number(height));
    m_xml.attribute("w:hRule", u"atLeast");
    m_xml.end();
    m_xml.end();
}

void WordWriter::beginCell(const WordCell &form)
{
    m_xml.start("w:tc");
    m_xml.start("w:tcPr");
    m_xml.start("w:tcW");
    m_xml.attribute("w:w", QString::number(form.width));
    m_xml.attribute("w:type", u"dxa");
    m_xml.end();
    if (form.span > 1)
        value("w:gridSpan", QString::number(form.span));
    if (form.merge == WordCell::Merge::Begins)
        value("w:vMerge", QStringLiteral("restart"));
    else if (form.merge == WordCell::Merge::Continues)
        m_xml.element("w:vMerge", {});
    if (!form.fill.isEmpty()) {
        m_xml.start("w:shd");
        m_xml.attribute(kVal, u"clear");
        m_xml.attribute("w:color", u"auto");
        m_xml.attribute("w:fill", form.fill);
        m_xml.end();
    }
    if (form.isVertical)
        value("w:textDirection", QStringLiteral("tbRl"));
    if (form.isMiddle)
        value("w:vAlign", QStringLiteral("center"));
    m_xml.end();
}

} // namespace gaiyo
