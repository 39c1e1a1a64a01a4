#include "exchange/originals/originals_blocks.h"

#include "domain/template.h"
#include "exchange/originals/shown_letter.h"
#include "exchange/originals/write_originals.h"

namespace gaiyo {

namespace {

// The paper of the document, and nothing of the table that stands on it.
Settings settingsOfList(Settings settings)
{
    settings.columns = {{ColumnField::Summary, QStringLiteral("原文"), 40}};
    settings.frontParts = {FrontPart::Title, FrontPart::Subtitle};
    settings.tableOnNewPage = false;
    settings.paragraphIndent = false; // words stand as they came
    settings.split = SplitPolicy::Freely;
    settings.contentsDepth = 1;    // the letters
    settings.headingCounts = true; // so the contents count none: a letter's texts are no opinions
    settings.itemIndex = false;
    return settings;
}

HeadingBlock headingOf(const QString &words, int depth)
{
    HeadingBlock heading;
    heading.depth = depth;
    heading.title = words;
    heading.text = words;
    return heading;
}

RowBlock wordsOf(const QString &words, int no)
{
    RowBlock row;
    row.no = no;
    for (const QString &line : words.split(u'\n'))
        row.summary.push_back({{{line, {}}}});
    return row;
}

} // namespace

Result<Collected> collectOriginals(const Snapshot &values)
{
    if (const auto checked = requireCheckedOriginals(values); !checked)
        return checked.error();
    auto settings = resolveSettings(values.consultation);
    if (!settings)
        return settings.error();
    Collected list;
    list.form = BodyForm::Text;
    list.settings = settingsOfList(std::move(*settings));
    const QStringList title = originalsTitle(values.consultation);
    list.front.title = title.constFirst();
    list.front.subtitle = title.mid(1).join(QString());
    const OpinionNames names(values);
    int no = 0;
    for (const ShownLetterRows &letter : shownLetters(values)) {
        list.blocks.emplace_back(headingOf(letter.letter.words().join(u'　'), 0));
        for (const OriginalRows &rows : letter.originals) {
            if (const QString &name = rows.original->title; !name.isEmpty())
                list.blocks.emplace_back(headingOf(name, 1));
            list.blocks.emplace_back(wordsOf(joinedWords(shownPieces(rows, names)), ++no));
        }
    }
    return list;
}

} // namespace gaiyo
