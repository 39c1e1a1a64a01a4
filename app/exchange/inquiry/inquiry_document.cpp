#include "exchange/inquiry/inquiry_document.h"

#include "domain/settings.h"
#include "exchange/docx/docx_parts.h"
#include "exchange/docx/docx_styles.h"
#include "exchange/docx/word_names.h"
#include "exchange/docx/word_writer.h"
#include "exchange/inquiry/guide.h"
#include "exchange/zip/zip_writer.h"

#include <QUrl>

namespace gaiyo {

namespace {

const QString kClosedFill = QStringLiteral("F4F5F7");
const QString kClosedHeading = QStringLiteral("DDE3EB");
const QString kOpenHeading = QStringLiteral("FFE699");
const QString kRemoved = QStringLiteral("C00000");
const QString kAdded = QStringLiteral("1F4E9E");
const QString kLegendTitle = QStringLiteral("凡例（対応区分）");
constexpr int kTitleShare = 6; // a title has this part of the width
constexpr int kGap = 240;      // twentieths of a point

Settings settingsOf(const InquirySheet &sheet)
{
    Settings settings;
    settings.paper = sheet.paper;
    settings.pageNumber = PageNumberStyle::OfTotal;
    return settings;
}

QString footerOf(const InquirySheet &sheet)
{
    return sheet.department + QStringLiteral("　") + sheet.round;
}

// word/document.xml of a sheet.
class InquiryDocument
{
public:
    InquiryDocument(const InquirySheet &sheet, const Settings &settings, XmlWriter &xml)
        : m_sheet(sheet)
        , m_settings(settings)
        , m_guide(guideOf(sheet, false))
        , m_columns(inquiryColumns(sheet))
        , m_xml(xml)
        , m_word(xml, signFontOf(settings))
    {
        const int width = pageOf(settings).textWidth();
        m_widths = {width / kTitleShare, width - width / kTitleShare};
    }

    Result<void> run(const Progress &progress)
    {
        beginPart(m_xml, "w:document");
        m_xml.start("w:body");
        addIdentity();
        addGuide();
        addLegend();
        for (size_t i = 0; i < m_sheet.rows.size(); ++i) {
            if (progress.isStopAsked())
                return stoppedError();
            addOpinion(m_sheet.rows[i]);
        }
        addParagraph({}, {}); // a page ends with one
        addSection(m_xml, m_settings);
        m_xml.finish();
        return {};
    }

private:
    void addParagraph(const WordParagraph &form, const QString &words, bool isBold = false)
    {
        m_word.beginParagraph(form);
        m_word.run(words, isBold);
        m_word.endParagraph();
    }

    static QString factOf(const std::pair<QString, QString> &fact)
    {
        return fact.first + u'\t' + fact.second;
    }

    // All that we say outside the tables of opinions: what else comes back there was written.
    QStringList ownWords() const
    {
        QStringList own{m_guide.title, kLegendTitle, footerOf(m_sheet)};
        for (const auto &fact : m_guide.facts)
            own << factOf(fact);
        for (const auto &[title, words] : m_guide.rules)
            own << title << words;
        for (const InquiryChoice &choice : m_sheet.choices)
            own << choice.word << choice.text;
        return own;
    }

    void addHidden(const QString &words)
    {
        WordLook look;
        look.isHidden = true;
        m_word.run(words, look);
    }

    void addIdentity()
    {
        const auto filled = [](const QString &word) {
            return word.isEmpty() ? QStringLiteral("-") : word;
        };
        QStringList words{
            kIdentityProperty,     QString::number(kInquiryFormat),   filled(m_sheet.document),
            filled(m_sheet.sheet), QString::number(m_sheet.revision), filled(m_sheet.operation)};
        for (const QString &own : ownWords())
            words << wordsHash(own);
        WordParagraph form;
        form.isHidden = true;
        m_word.beginParagraph(form);
        addHidden(words.join(u' '));
        m_word.endParagraph();
    }

    void addGuide()
    {
        addParagraph({kTitleStyle}, m_guide.title);
        for (const auto &fact : m_guide.facts)
            addParagraph({kFactStyle}, factOf(fact));
        addParagraph({}, {});
        addPairs(m_guide.title, m_guide.rules);
    }

    void addLegend()
    {
        if (m_sheet.choices.empty())
            return;
        WordParagraph form;
        form.keepsNext = true;
        form.before = kGap;
        addParagraph(form, kLegendTitle, true);
        std::vector<std::pair<QString, QString>> pairs;
        pairs.reserve(m_sheet.choices.size());
        for (const InquiryChoice &choice : m_sheet.choices)
            pairs.emplace_back(choice.word, choice.text);
        addPairs(kLegendTitle, pairs);
    }

    void addPairs(const QString &name, const std::vector<std::pair<QString, QString>> &pairs)
    {
        m_word.beginTable(kLegendStyle, m_widths, name, false);
        for (const auto &[title, words] : pairs) {
            m_word.beginRow();
            m_word.beginCell({m_widths[0]});
            addParagraph({}, title, true);
            m_word.endCell();
            m_word.beginCell({m_widths[1]});
            addParagraph({}, words);
            m_word.endCell();
            m_word.endRow();
        }
        m_word.endTable();
    }

    // The table of one opinion, on a page of its own.
    void addOpinion(const InquiryRow &row)
    {
        WordParagraph page;
        page.breaksPage = true;
        addParagraph(page, {});
        m_word.beginTable(kTableStyle, m_widths, QStringLiteral("整理番号") + row.ref, false);
        for (const InquiryColumn &column : m_columns) {
            if (column.field != InquiryField::Key)
                addField(row, column);
        }
        m_word.endTable();
    }

    void addField(const InquiryRow &row, const InquiryColumn &column)
    {
        m_word.beginRow();
        WordCell cell{m_widths[0]};
        cell.fill = column.isOpen ? kOpenHeading : kClosedHeading;
        m_word.beginCell(cell);
        // Broken for a narrow column; only 変わりません is a line of its own here.
        QString heading = column.heading;
        if (column.field != InquiryField::Ref)
            heading.remove(u'\n');
        for (const QString &line : heading.split(u'\n'))
            addParagraph({}, line, true);
        m_word.endCell();
        cell = {m_widths[1]};
        cell.fill = column.isOpen ? QString() : kClosedFill;
        m_word.beginCell(cell);
        addValue(row, column.field);
        m_word.endCell();
        m_word.endRow();
    }

    void addValue(const InquiryRow &row, InquiryField field)
    {
        switch (field) {
        case InquiryField::Key:
            return;
        case InquiryField::Ref:
            return addRef(row);
        case InquiryField::No:
            return addParagraph({}, row.no > 0 ? QString::number(row.no) : QString());
        case InquiryField::Place:
            return addLines(row.place);
        case InquiryField::Summary:
            return addLines(row.summary);
        case InquiryField::Draft:
            return row.marked.size() < 2 ? addLines(row.answer) : addMarked(row.marked);
        case InquiryField::Answer:
            return addLines(row.answer);
        case InquiryField::Category:
            return addCategory(row.category);
        case InquiryField::Change:
        case InquiryField::Remark:
        case InquiryField::By:
            return addParagraph({}, {});
        }
    }

    void addLines(const QString &words)
    {
        for (const QString &line : words.split(u'\n'))
            addParagraph({}, line);
    }

    void addRef(const InquiryRow &row)
    {
        const QString opinion = QString::fromLatin1(QUrl::toPercentEncoding(row.opinion));
        m_word.beginParagraph();
        addHidden(QStringLiteral("gaiyo-key %1 %2")
                      .arg(inquiryKey(m_sheet.sheet, opinion), sentHash(row.answer, row.category)));
        m_word.run(row.ref);
        m_word.endParagraph();
    }

    // Told apart without colours, too; and no tracked changes: those are the department's.
    void addMarked(const std::vector<DifferencePiece> &pieces)
    {
        m_word.beginParagraph();
        for (const DifferencePiece &piece : pieces) {
            WordLook look;
            look.isStruck = piece.kind == DifferencePiece::Kind::Removed;
            look.isUnderlined = piece.kind == DifferencePiece::Kind::Added;
            look.colour = look.isStruck ? kRemoved : look.isUnderlined ? kAdded : QString();
            const QStringList lines = piece.text.split(u'\n');
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (i > 0) {
                    m_word.endParagraph();
                    m_word.beginParagraph();
                }
                m_word.run(lines[i], look);
            }
        }
        m_word.endParagraph();
    }

    void addCategory(const QString &category)
    {
        QStringList words;
        for (const InquiryChoice &choice : m_sheet.choices)
            words << choice.word;
        if (words.isEmpty())
            return addParagraph({}, category);
        m_word.beginParagraph();
        m_word.choice(QStringLiteral("対応区分"), QStringLiteral("選んでください"), words,
                      category);
        m_word.endParagraph();
    }

    const InquirySheet &m_sheet;
    const Settings &m_settings;
    InquiryGuide m_guide;
    std::vector<InquiryColumn> m_columns;
    XmlWriter &m_xml;
    WordWriter m_word;
    std::vector<int> m_widths; // of titles and of values, in twentieths of a point
};

void writeParts(ZipWriter &zip, const PackageParts &parts)
{
    for (const auto &[name, content] : parts) {
        zip.begin(name);
        zip.write(content);
    }
}

} // namespace

Result<void> writeInquiryDocument(const InquirySheet &sheet, QIODevice &out, const QDateTime &date,
                                  const Progress &progress)
{
    const Settings settings = settingsOf(sheet);
    WordExtras extras;
    extras.footer = footerOf(sheet);
    extras.tracksChanges = true;
    extras.property = kIdentityProperty;
    extras.propertyValue = sheet.sheet;
    ZipWriter zip(out, progress);
    writeParts(zip, partsBefore(settings, extras));
    zip.begin("word/document.xml");
    XmlWriter xml([&](QByteArrayView stretch) { zip.write(stretch); });
    if (const auto done = InquiryDocument(sheet, settings, xml).run(progress); !done)
        return done;
    writeParts(zip, partsBehind(settings, sheet.title, date, extras));
    return zip.finish();
}

} // namespace gaiyo
