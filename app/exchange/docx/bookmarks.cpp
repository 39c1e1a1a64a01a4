#include "exchange/docx/bookmarks.h"

#include <QSet>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qsizetype kLongest = 40;
const QString kPrefix = QStringLiteral("No_");

} // namespace

BookletBookmarks::BookletBookmarks(const Collected &collected)
{
    const auto &columns = collected.settings.columns;
    if (std::none_of(columns.begin(), columns.end(),
                     [](const Column &column) { return column.field == ColumnField::No; }))
        return;
    QSet<QString> taken; // capitals do not count
    for (const Block &block : collected.blocks) {
        const auto *row = std::get_if<RowBlock>(&block);
        if (!row)
            continue;
        QString name = kPrefix + row->opinion.value();
        name.replace(u'-', u'_');
        // Rows have a number each; no id of an opinion begins with another's of this form.
        if (name.size() > kLongest || taken.contains(name.toLower()))
            name = QStringLiteral("No__%1").arg(row->no);
        taken.insert(name.toLower());
        m_targets.insert({row->opinion, {name, row->label}});
    }
}

QString BookletBookmarks::nameOf(const RowBlock &row) const
{
    return find(row.opinion).name;
}

BookletBookmarks::Target BookletBookmarks::find(const OpinionId &opinion) const
{
    const auto found = m_targets.find(opinion);
    return found == m_targets.end() ? Target() : found->second;
}

} // namespace gaiyo
