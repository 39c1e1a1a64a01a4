#include "checks/check_context.h"
#include "checks/subjects.h"
#include "domain/numbering.h"

#include <map>

namespace gaiyo {

namespace {

// The number that circled digits in a row were before they fell apart: ②⑥ → 26; none for a single
// character and for anything else.
std::optional<int> findDamagedValue(const QString &number)
{
    if (number.size() < 2 || number.size() > 3)
        return std::nullopt;
    int joined = 0;
    for (const QChar c : number) {
        const auto digit = findCircledValue(c);
        if (!digit || *digit > 9)
            return std::nullopt;
        joined = joined * 10 + *digit;
    }
    return joined > 9 ? std::optional(joined) : std::nullopt;
}

// The value of ㉖, ②⑥, (51), 51 and ５１; none for a number of another kind.
std::optional<int> findItemValue(const QString &number)
{
    if (number.size() == 1) {
        if (const auto circled = findCircledValue(number[0]))
            return circled;
    }
    if (const auto damaged = findDamagedValue(number))
        return damaged;
    QString digits = number.normalized(QString::NormalizationForm_KC);
    if (digits.startsWith(u'(') && digits.endsWith(u')'))
        digits = digits.mid(1, digits.size() - 2);
    bool ok = false;
    const int value = digits.toInt(&ok);
    return ok && value >= 0 ? std::optional(value) : std::nullopt;
}

struct NumberedItem
{
    const Node &node;
    const QString &number;
    int value;
};

std::vector<NumberedItem> numberedItems(const CheckContext &context)
{
    std::vector<NumberedItem> items;
    for (const Node &node : context.snapshot.nodes) {
        const auto number = context.numbers.find(node.id);
        if (node.kind != NodeKind::Item || number == context.numbers.end())
            continue;
        if (const auto value = findItemValue(number->second))
            items.push_back({node, number->second, *value});
    }
    return items;
}

// True where the items begin with 1 anew under several headings.
bool restartsUnderHeadings(const std::vector<NumberedItem> &items)
{
    std::optional<QString> first;
    for (const NumberedItem &item : items) {
        const QString parent = item.node.parent ? item.node.parent->value() : QString();
        if (item.value == 1 && first.value_or(parent) != parent)
            return true;
        if (item.value == 1)
            first = parent;
    }
    return false;
}

void checkDamage(CheckContext &context)
{
    for (const Node &node : context.snapshot.nodes) {
        if (node.kind != NodeKind::Item)
            continue;
        const QString number = node.autoNumber ? QString() : node.number.value_or(QString());
        if (const auto value = findDamagedValue(number)) {
            context.report("item_number_damaged", Severity::Error, node,
                           Checks::tr("The number %1 of an item looks like a damaged %2.")
                               .arg(number, circledNumber(*value)));
            context.addFix(TextEdit{TextField::Number, node.id.value(), 0, number.size(),
                                    circledNumber(*value)});
        }
        const QString draft = node.draftNumber.value_or(QString());
        if (const auto value = findDamagedValue(draft)) {
            context.report("draft_number_damaged", Severity::Error, node,
                           Checks::tr("The draft number %1 of an item looks like a damaged %2.")
                               .arg(draft, circledNumber(*value)));
            context.addFix(TextEdit{TextField::DraftNumber, node.id.value(), 0, draft.size(),
                                    circledNumber(*value)});
        }
    }
}

} // namespace

void checkItemNumbers(CheckContext &context)
{
    checkDamage(context);
    const auto items = numberedItems(context);
    const bool perHeading = restartsUnderHeadings(items);
    struct Seen
    {
        const NumberedItem *last = nullptr;
        std::map<int, int> places;
    };
    std::map<QString, Seen> scopes;
    for (const NumberedItem &item : items) {
        Seen &seen = scopes[perHeading && item.node.parent ? item.node.parent->value() : QString()];
        const int places = ++seen.places[item.value];
        if (seen.last && item.value < seen.last->value)
            context.report("item_number_order", Severity::Warning, item.node,
                           Checks::tr("The item's number %1 stands behind %2.")
                               .arg(item.number, seen.last->number));
        if (places > 1)
            context.report("item_number_twice", Severity::Warning, item.node,
                           Checks::tr("The item's number %1 stands in %2 places.")
                               .arg(item.number, QString::number(places)));
        seen.last = &item;
    }
}

} // namespace gaiyo
