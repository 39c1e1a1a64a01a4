#include "exchange/originals/write_originals.h"

#include "exchange/csv/csv_record.h"
#include "exchange/originals/shown_letter.h"
#include "exchange/write_whole.h"

#include <QCoreApplication>

#include <memory>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

// One form of the list. Each call answers what comes next in the file.
class OriginalsForm
{
public:
    virtual ~OriginalsForm() = default;
    virtual QString head(const Consultation &consultation) = 0;
    virtual QString letter(const ShownLetter &letter) = 0;
    virtual QString original(const ShownLetter &letter, const QString &title,
                             const std::vector<ShownPiece> &pieces,
                             const QStringList &opinions) = 0;
    virtual QString letterEnd() { return {}; }
    virtual QString end() { return {}; }
};

// A row for each original.
class CsvForm final : public OriginalsForm
{
public:
    QString head(const Consultation &) override
    {
        return QChar(0xFEFF) + csvRecord(originalsColumns());
    }
    QString letter(const ShownLetter &) override { return {}; }
    QString original(const ShownLetter &letter, const QString &title,
                     const std::vector<ShownPiece> &pieces, const QStringList &opinions) override
    {
        return csvRecord(originalsRow(letter, title, joinedWords(pieces), opinions));
    }
};

class TextForm final : public OriginalsForm
{
public:
    QString head(const Consultation &consultation) override
    {
        return originalsTitle(consultation).join(u'\n') + u'\n';
    }
    QString letter(const ShownLetter &letter) override
    {
        return u'\n' + letter.words().join(u'　') + u'\n';
    }
    QString original(const ShownLetter &, const QString &title,
                     const std::vector<ShownPiece> &pieces, const QStringList &) override
    {
        return (title.isEmpty() ? QString() : QStringLiteral("【%1】\n").arg(title)) +
               joinedWords(pieces) + u'\n';
    }
};

class HtmlForm final : public OriginalsForm
{
public:
    QString head(const Consultation &consultation) override
    {
        const QString title = originalsTitle(consultation).join(u'　').toHtmlEscaped();
        return QStringLiteral(
                   "<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<title>%1</title>\n<style>body{font-family:\"BIZ UDPGothic\",\"BIZ "
                   "UDGothic\",sans-serif;line-height:1.8;max-width:45em;margin:0 auto;"
                   "padding:1em;color:#111;background:#fff}h1{font-size:1.4em}h2{font-size:1.1em;"
                   "background:#eee;padding:.3em .6em;margin:2em 0 .8em}h3{font-size:1em}"
                   "p{margin:.3em 0;orphans:2;widows:2}h1,h2,h3,p{overflow-wrap:anywhere}"
                   "h1,h2,h3{break-after:avoid}.mask{font-weight:bold}.no{color:#0b3d91}"
                   "@page{margin:20mm 18mm}@media print{body{max-width:none;padding:0;"
                   "font-size:10.5pt;line-height:1.7}h2{print-color-adjust:exact;"
                   "-webkit-print-color-adjust:exact}}</style>\n"
                   "</head>\n<body>\n<main>\n<h1>%1</h1>\n")
            .arg(title);
    }
    QString letter(const ShownLetter &letter) override
    {
        return QStringLiteral("<article>\n<h2>%1</h2>\n")
            .arg(letter.words().join(u'　').toHtmlEscaped());
    }
    QString original(const ShownLetter &, const QString &title,
                     const std::vector<ShownPiece> &pieces, const QStringList &) override
    {
        QString text;
        for (const ShownPiece &piece : pieces)
            text += marked(piece);
        text.replace(u'\n', QStringLiteral("</p>\n<p>"));
        return (title.isEmpty() ? QString()
                                : QStringLiteral("<h3>%1</h3>\n").arg(title.toHtmlEscaped())) +
               QStringLiteral("<p>%1</p>\n").arg(text);
    }
    QString letterEnd() override { return QStringLiteral("</article>\n"); }
    QString end() override { return QStringLiteral("</main>\n</body>\n</html>\n"); }

private:
    static QString marked(const ShownPiece &piece)
    {
        const QString words = piece.text.toHtmlEscaped();
        switch (piece.kind) {
        case ShownPiece::Kind::Mask:
            return QStringLiteral("<span class=\"mask\">%1</span>").arg(words);
        case ShownPiece::Kind::Reference:
            return QStringLiteral("<span class=\"no\">%1</span>").arg(words);
        case ShownPiece::Kind::Words:
        case ShownPiece::Kind::Note:
            break;
        }
        return words;
    }
};

std::unique_ptr<OriginalsForm> formOf(const QString &ending)
{
    if (ending == u"csv")
        return std::make_unique<CsvForm>();
    if (ending == u"html")
        return std::make_unique<HtmlForm>();
    return std::make_unique<TextForm>();
}

} // namespace

QStringList uncheckedOriginals(const Snapshot &values)
{
    QStringList unchecked;
    for (const ShownLetterRows &rows : shownLetters(values)) {
        for (const OriginalRows &each : rows.originals) {
            if (!each.original->checked)
                unchecked += rows.letter.nameOf(each.original->title);
        }
    }
    return unchecked;
}

const Original *findUncheckedOriginal(const Snapshot &values)
{
    for (const ShownLetterRows &rows : shownLetters(values)) {
        for (const OriginalRows &each : rows.originals) {
            if (!each.original->checked)
                return each.original;
        }
    }
    return nullptr;
}

Result<void> requireCheckedOriginals(const Snapshot &values)
{
    const QStringList unchecked = uncheckedOriginals(values);
    if (unchecked.isEmpty())
        return {};
    return Error{ErrorKind::Invalid,
                 Sentences::tr("Nothing was written: %1 of the originals were not checked for what "
                               "has to be masked, first %2. Look them through and mark them as "
                               "checked.")
                     .arg(QString::number(unchecked.size()), unchecked.constFirst())};
}

Result<void> writeOriginals(const QString &ending, const Snapshot &values, QIODevice &out,
                            const Progress &progress)
{
    const auto form = formOf(ending);
    const OpinionNames names(values);
    const auto letters = shownLetters(values);
    const auto write = [&](const QString &text) {
        return writeWhole(text.toUtf8(), out, progress);
    };
    if (auto written = write(form->head(values.consultation)); !written)
        return written;
    for (size_t i = 0; i < letters.size(); ++i) {
        QString text = form->letter(letters[i].letter);
        for (const OriginalRows &rows : letters[i].originals)
            text += form->original(letters[i].letter, rows.original->title,
                                   shownPieces(rows, names), opinionsOf(rows, names));
        if (auto written = write(text + form->letterEnd()); !written)
            return written;
        if (!progress.report(double(i + 1) / double(letters.size())))
            return stoppedError();
    }
    return write(form->end());
}

} // namespace gaiyo
