#include "intake/inquiry/inquiry_rows.h"

#include "domain/markup.h"
#include "domain/words/similarity.h"
#include "domain/words/symbol_look.h"
#include "domain/words/width_fold.h"

#include <algorithm>

namespace gaiyo {

namespace {

// All dashes are one symbol, all circles that look alike are.
QString foldedWord(const QString &word)
{
    QString folded = foldedText(symbolLook(word));
    for (QChar &c : folded)
        c = isHyphen(c) ? QChar(u'-') : c;
    return folded;
}

} // namespace

InquiryRows::InquiryRows(const Snapshot &values)
    : m_values(values)
    , m_index(values)
    , m_numbers(nodeNumbers(values.nodes))
{}

InquiryRow InquiryRows::rowOf(const Opinion &opinion) const
{
    InquiryRow row;
    row.opinion = opinion.id.value();
    row.ref = opinion.ref;
    row.no = m_index.findPrintedNo(opinion).value_or(0);
    row.place = placeOf(opinion);
    row.summary = opinion.summary;
    row.answer = answerOf(opinion);
    row.category = categoryOf(opinion);
    return row;
}

QString InquiryRows::answerOf(const Opinion &opinion) const
{
    const Response *response = m_index.responseOf(opinion);
    if (!response)
        return {};
    return m_index.plainText(response->markup);
}

QString InquiryRows::markupOf(const Opinion &opinion) const
{
    const Response *response = m_index.responseOf(opinion);
    return response ? response->markup : QString();
}

QString InquiryRows::categoryOf(const Opinion &opinion) const
{
    const Category *category = opinion.category ? m_index.findCategory(*opinion.category) : nullptr;
    return category ? wordOf(*category) : QString();
}

std::vector<InquiryChoice> InquiryRows::choices() const
{
    std::vector<InquiryChoice> all;
    for (const Category &category : m_values.categories)
        all.push_back({wordOf(category), category.text});
    return all;
}

// A symbol that two of them have tells nothing.
QString InquiryRows::wordOf(const Category &category) const
{
    const auto same = std::ranges::count(m_values.categories, category.symbol, &Category::symbol);
    return category.symbol.isEmpty() || same > 1 ? category.text : category.symbol;
}

const Category *InquiryRows::findCategory(const QString &word) const
{
    const QString folded = foldedWord(word);
    const Category *found = nullptr;
    for (const Category &category : m_values.categories) {
        const bool isMeant =
            foldedWord(wordOf(category)) == folded || foldedWord(category.text) == folded;
        if (isMeant && found)
            return nullptr;
        found = isMeant ? &category : found;
    }
    return found;
}

// The nearest heading in full, and above it the numbers of those that it stands under: a column is
// narrow.
QString InquiryRows::placeOf(const Opinion &opinion) const
{
    const Node *node = opinion.node ? m_index.findNode(*opinion.node) : nullptr;
    if (!node)
        return QStringLiteral("（該当箇所 未定）");
    const auto numberOf = [this](const Node &each) {
        const auto number = m_numbers.find(each.id);
        return number == m_numbers.end() ? QString() : number->second;
    };
    const QString nearest = (numberOf(*node) + u' ' + node->title).trimmed();
    QStringList above;
    while (node->parent && (node = m_index.findNode(*node->parent))) {
        const QString number = numberOf(*node);
        const QString word = number.isEmpty() ? node->title : number;
        if (!word.isEmpty())
            above.prepend(word);
    }
    return above.isEmpty() ? nearest : above.join(u' ') + u'\n' + nearest;
}

} // namespace gaiyo
