#include "checks/check_context.h"
#include "checks/subjects.h"
#include "domain/numbering.h"
#include "domain/words/width_fold.h"

#include <QRegularExpression>

#include <map>
#include <optional>
#include <set>

namespace gaiyo {

namespace {

// ㉖, (51), 51: what people count on from; none for a number of another kind.
std::optional<int> findDraftValue(const QString &number)
{
    if (number.size() == 1) {
        if (const auto circled = findCircledValue(number[0]))
            return circled;
    }
    QString digits = number.normalized(QString::NormalizationForm_KC);
    if (digits.startsWith(u'(') && digits.endsWith(u')'))
        digits = digits.mid(1, digits.size() - 2);
    bool ok = false;
    const int value = digits.toInt(&ok);
    return ok && value > 0 ? std::optional(value) : std::nullopt;
}

QString parentOf(const Node &node)
{
    return node.parent ? node.parent->value() : QString();
}

// Draft numbers begin anew under headings where the draft's items did.
bool restartsInDraft(const std::vector<std::pair<const Node *, int>> &items)
{
    std::set<QString> parents;
    for (const auto &[node, value] : items) {
        if (value == 1)
            parents.insert(parentOf(*node));
    }
    return parents.size() > 1;
}

// 3-2, 3の2 in their usual width: 3 and 2.
std::optional<std::pair<QString, int>> findBranch(const QString &number)
{
    static const QRegularExpression kBranch(QStringLiteral("^(.+?)(?:-|‐|−|の)([1-9][0-9]?)$"));
    const auto match = kBranch.match(number);
    if (!match.hasMatch())
        return std::nullopt;
    return std::pair(match.captured(1), match.captured(2).toInt());
}

} // namespace

void checkDraftNumbers(CheckContext &context)
{
    std::vector<std::pair<const Node *, int>> items;
    for (const Node &node : context.snapshot.nodes) {
        const auto value = node.kind == NodeKind::Item
                               ? findDraftValue(node.draftNumber.value_or(QString()))
                               : std::nullopt;
        if (value)
            items.emplace_back(&node, *value);
    }
    const bool perHeading = restartsInDraft(items);
    std::map<QString, std::map<int, int>> places;
    std::map<QString, const Node *> last;
    std::map<QString, int> lastValue;
    for (const auto &[node, value] : items) {
        const QString scope = perHeading ? parentOf(*node) : QString();
        if (++places[scope][value] > 1)
            context.report("draft_number_twice", Severity::Warning, *node,
                           Checks::tr("The draft number %1 stands at an earlier item, too.")
                               .arg(*node->draftNumber));
        else if (last[scope] && value < lastValue[scope])
            context.report("draft_number_order", Severity::Note, *node,
                           Checks::tr("The draft number %1 stands behind %2; was the item moved?")
                               .arg(*node->draftNumber, *last[scope]->draftNumber));
        last[scope] = node;
        lastValue[scope] = value;
    }
}

void checkBranchNumbers(CheckContext &context)
{
    std::set<std::pair<QString, QString>> seen; // parent and number
    for (const Node &node : context.snapshot.nodes) {
        const auto number = context.numbers.find(node.id);
        if (number == context.numbers.end())
            continue;
        const QString plain = foldUnits(number->second);
        const QString parent = parentOf(node);
        if (const auto branch = findBranch(plain)) {
            const auto &[base, n] = *branch;
            const QString before = plain.left(plain.size() - QString::number(n).size());
            const bool follows =
                n <= 2 ? seen.contains({parent, base}) || seen.contains({parent, before + u'1'})
                       : seen.contains({parent, before + QString::number(n - 1)});
            if (n > 1 && !follows && node.kind == NodeKind::Item)
                context.report("branch_number_alone", Severity::Note, node,
                               Checks::tr("The number %1 of an item has nothing before it that "
                                          "it branches from.")
                                   .arg(number->second));
        }
        seen.insert({parent, plain});
    }
}

} // namespace gaiyo
