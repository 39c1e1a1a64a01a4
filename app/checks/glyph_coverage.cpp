#include "checks/check_context.h"
#include "checks/subjects.h"
#include "domain/words/composed_letters.h"

#include <QStringList>

#include <map>
#include <utility>

namespace gaiyo {

namespace {

// With its variation selector or an accent over it, 0 for none.
using Character = std::pair<char32_t, char32_t>;

bool isSelector(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

// Asks for a mark as text or as a picture in colours: print has one form of it (❤).
bool isPresentation(char32_t c)
{
    return c == 0xFE0E || c == 0xFE0F;
}

// Signs of Arabic and Syriac numbers and verses, which Unicode counts among those that steer.
bool isDrawnAround(char32_t c)
{
    return (c >= 0x600 && c <= 0x605) || c == 0x6DD || c == 0x70F || c == 0x8E2;
}

// Spaces and marks that steer the line are never painted.
bool isPainted(char32_t c)
{
    const bool steers = QChar::category(c) == QChar::Other_Format && !isDrawnAround(c);
    return !QChar::isSpace(c) && !steers && !isSelector(c);
}

QString describe(const Character &character)
{
    const auto code = [](char32_t c) {
        return QStringLiteral("U+") +
               QString::number(uint(c), 16).toUpper().rightJustified(4, u'0');
    };
    const char32_t codes[] = {character.first, character.second};
    const QString glyph = QString::fromUcs4(codes, character.second ? 2 : 1);
    const QString name = character.second ? code(character.first) + u' ' + code(character.second)
                                          : code(character.first);
    return QStringLiteral("%1（%2）").arg(glyph, name);
}

// Asks the fonts once per character and remembers the answers.
class Coverage
{
public:
    Coverage(const FontCoverage &ask, QString family)
        : m_ask(ask)
        , m_family(std::move(family))
    {}

    // The characters of the texts that no font has, each once, in order; "" for none.
    QString describeMissing(const QStringList &texts)
    {
        QStringList missing;
        for (const QString &text : texts)
            missing += missingIn(text);
        return described(missing);
    }
    // Of texts whose facts are kept for fonts that are these.
    QString describeMissing(std::span<const TextFacts *const> texts)
    {
        QStringList missing;
        for (const TextFacts *text : texts)
            missing += text->found<MissingGlyphs>([this](const QString &words) {
                               return MissingGlyphs{missingIn(words)};
                           })
                           .shown;
        return described(missing);
    }

private:
    struct MissingGlyphs
    {
        QStringList shown;

        bool operator==(const MissingGlyphs &) const = default;
    };

    static QString described(QStringList &missing)
    {
        missing.removeDuplicates();
        return missing.join(u'、');
    }

    QStringList missingIn(const QString &words)
    {
        // As the booklet draws letters that are written in parts.
        const bool isWhole = !ComposedLetters::mayHaveParts(words);
        const QString text = isWhole ? words : ComposedLetters(words).text();
        QStringList missing;
        char32_t letter = 0; // that accents stand over
        for (qsizetype i = 0; i < text.size();) {
            const char32_t base = readCharacter(text, i);
            const qsizetype behind = i;
            char32_t selector = i < text.size() ? readCharacter(text, i) : 0;
            if (!isSelector(selector)) {
                selector = 0;
                i = behind;
            } else if (isPresentation(selector)) {
                selector = 0;
            }
            if (!isPainted(base))
                continue;
            const Character character{base, selector};
            const Character accented{letter, base};
            const bool isAccent = letter != 0 && QChar::isMark(base);
            if (!has(character))
                missing += describe(character);
            else if (isAccent && has({letter, 0}) && !has(accented)) // no font has both
                missing += describe(accented);
            letter = isAccent ? letter : base;
        }
        return missing;
    }

    static char32_t readCharacter(const QString &text, qsizetype &i)
    {
        const QChar c = text[i++];
        if (c.isHighSurrogate() && i < text.size() && text[i].isLowSurrogate())
            return QChar::surrogateToUcs4(c, text[i++]);
        return c.unicode();
    }

    bool has(const Character &character)
    {
        const auto [entry, isNew] = m_known.try_emplace(character, true);
        if (isNew)
            entry->second = m_ask(m_family, character.first, character.second);
        return entry->second;
    }

    const FontCoverage &m_ask;
    const QString m_family;
    std::map<Character, bool> m_known;
};

QStringList frontTexts(const CheckContext &context)
{
    const Consultation &consultation = context.snapshot.consultation;
    const Settings &settings = context.settings;
    QStringList texts{consultation.title, consultation.subtitle, settings.opinionCounter,
                      settings.submitterCounter, settings.watermark};
    texts += context.notes();
    for (const Column &column : settings.columns)
        texts += column.title;
    for (const Category &category : context.snapshot.categories)
        texts << category.symbol << category.text;
    for (const FreeField &field : settings.freeFields) {
        texts += field.legendTitle.value_or(field.name);
        for (const FreeChoice &choice : field.choices)
            texts << choice.symbol << choice.words;
    }
    return texts;
}

void checkHeadings(CheckContext &context, Coverage &coverage)
{
    for (const Node &node : context.snapshot.nodes) {
        const auto number = context.numbers.find(node.id);
        const QString printed = number == context.numbers.end() ? QString() : number->second;
        const QString missing = coverage.describeMissing(
            QStringList{printed, node.draftNumber.value_or(QString()), node.title});
        if (!missing.isEmpty())
            context.report("missing_glyph", Severity::Warning, node,
                           Checks::tr("The heading “%1” has characters that no font can print: %2.")
                               .arg(node.title, missing));
    }
}

} // namespace

void checkFont(CheckContext &context)
{
    const QString &named = context.settings.font;
    if (!context.aids.font)
        return;
    const auto family = context.aids.font(named);
    if (!family)
        context.reportFront(
            "font_refused", Severity::Error,
            Checks::tr("The font “%1” of the booklet cannot be put into a PDF; no pages can be "
                       "made. Choose another font in the booklet's settings.")
                .arg(named));
    else if (*family != named)
        context.reportFront(
            "font_missing", Severity::Warning,
            Checks::tr("The font “%1” of the booklet is not on this computer; the "
                       "pages are set in %2, and lines and pages may end elsewhere.")
                .arg(named, *family));
}

void checkGlyphCoverage(CheckContext &context)
{
    if (!context.aids.coverage)
        return;
    Coverage coverage(context.aids.coverage, context.settings.font);
    if (const QString missing = coverage.describeMissing(frontTexts(context)); !missing.isEmpty())
        context.reportFront(
            "missing_glyph", Severity::Warning,
            Checks::tr("The front page has characters that no font can print: %1.").arg(missing));
    checkHeadings(context, coverage);
    for (const OpinionRow &row : context.opinionRows()) {
        const QString missing =
            row.isPrinted() ? coverage.describeMissing(context.textsOf(row)) : QString();
        if (!missing.isEmpty())
            context.report("missing_glyph", Severity::Warning, row.opinion,
                           Checks::tr("No.%1 has characters that no font can print: %2.")
                               .arg(QString::number(row.no), missing));
    }
    for (const PrintedResponse &printed : context.printedResponses()) {
        const TextFacts *const text = &context.asPrinted(printed);
        const QString missing = coverage.describeMissing(std::span(&text, 1));
        if (!missing.isEmpty())
            context.report(
                "missing_glyph", Severity::Warning, printed.opinion,
                Checks::tr("The response to No.%1 has characters that no font can print: %2.")
                    .arg(QString::number(printed.no), missing));
    }
}

} // namespace gaiyo
