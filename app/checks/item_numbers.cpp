#include "checks/check_context.h"
#include "checks/subjects.h"
#include "domain/kanji_number.h"
#include "domain/numbering.h"
#include "domain/words/width_fold.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <map>
#include <vector>

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

// What a number counts in: 1, ア, 一 and a stand beside each other, as levels do.
enum class Script { Digits, Kana, Kanji, Letters, Roman };

struct ItemValue
{
    Script script = Script::Digits;
    std::vector<int> parts; // 3-2: 3, 2
};

std::optional<ItemValue> letterValue(const QString &number)
{
    static constexpr QStringView kKana = u"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフ"
                                         u"ヘホマミムメモヤユヨラリルレロワヲン";
    static constexpr QStringView kRoman[] = {u"i",   u"ii",   u"iii", u"iv", u"v",  u"vi",
                                             u"vii", u"viii", u"ix",  u"x",  u"xi", u"xii"};
    if (number.size() == 1 && number[0].unicode() >= 0x2160 && number[0].unicode() <= 0x217B) {
        const auto roman = std::ranges::find(
            kRoman, QStringView(number.normalized(QString::NormalizationForm_KC).toLower()));
        return ItemValue{Script::Roman, {int(roman - std::begin(kRoman)) + 1}};
    }
    const QString plain = number.normalized(QString::NormalizationForm_KC).toLower();
    if (const auto value = readKanjiNumber(plain))
        return ItemValue{Script::Kanji, {*value}};
    if (plain.size() != 1)
        return std::nullopt;
    if (const qsizetype kana = kKana.indexOf(plain[0]); kana >= 0)
        return ItemValue{Script::Kana, {int(kana) + 1}};
    if (plain[0] >= u'a' && plain[0] <= u'z')
        return ItemValue{Script::Letters, {plain[0].unicode() - u'a' + 1}};
    return std::nullopt;
}

// The value of ㉖, ②⑥, (51), 51, ５１, 3-2, ア, 第二; none for a number of another kind.
std::optional<ItemValue> findItemValue(const QString &number)
{
    if (number.size() == 1) {
        if (const auto circled = findCircledValue(number[0]))
            return ItemValue{Script::Digits, {*circled}};
    }
    if (const auto damaged = findDamagedValue(number))
        return ItemValue{Script::Digits, {*damaged}};
    static const QRegularExpression kAround(
        QStringLiteral("^[(（【第]*(.*?)[)）】.．、章節項号]*$"));
    static const QRegularExpression kDigits(QStringLiteral("^[0-9]{1,6}(?:[-.][0-9]{1,6}){0,4}$"));
    const QString bare = kAround.match(number.trimmed()).captured(1);
    QString digits = bare.normalized(QString::NormalizationForm_KC);
    for (QChar &c : digits)
        c = isHyphen(c) || c == u'の' ? QChar(u'-') : c;
    if (!kDigits.match(digits).hasMatch())
        return letterValue(bare);
    ItemValue value;
    for (const QString &part : digits.replace(u'.', u'-').split(u'-'))
        value.parts.push_back(part.toInt());
    return value;
}

struct NumberedItem
{
    const Node &node;
    const QString &number;
    ItemValue value;
};

// イ, ロ, ハ: the order of the old syllabary.
void readIroha(std::vector<NumberedItem> &items)
{
    static constexpr QStringView kIroha =
        u"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマ";
    const auto kanaOf = [](const NumberedItem &item) {
        const auto found = std::ranges::find_if(item.number, isKatakana);
        return found == item.number.end() ? QChar() : *found;
    };
    const auto isKana = [](const NumberedItem &item) { return item.value.script == Script::Kana; };
    const auto begins = [&](const NumberedItem &a, const NumberedItem &b) {
        return isKana(a) && isKana(b) && kanaOf(a) == u'イ' && kanaOf(b) == u'ロ';
    };
    if (std::ranges::adjacent_find(items, begins) == items.end())
        return;
    for (NumberedItem &item : items) {
        if (isKana(item))
            item.value.parts = {int(kIroha.indexOf(kanaOf(item))) + 1};
    }
}

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
    readIroha(items);
    return items;
}

bool isFirst(const ItemValue &value)
{
    return std::ranges::all_of(value.parts, [](int part) { return part == 1; });
}

// True where the items begin with 1 anew under several headings.
bool restartsUnderHeadings(const std::vector<NumberedItem> &items)
{
    std::map<Script, QString> first;
    for (const NumberedItem &item : items) {
        if (!isFirst(item.value))
            continue;
        const QString parent = item.node.parent ? item.node.parent->value() : QString();
        const auto [found, isNew] = first.emplace(item.value.script, parent);
        if (!isNew && found->second != parent)
            return true;
    }
    return false;
}

// The numbers of one heading, or of the document. Those of a script that came later are a level
// below: they begin anew behind each of those above, ①アイ②アイ.
class NumberScope
{
public:
    void check(CheckContext &context, const NumberedItem &item)
    {
        Level &level = levelOf(item.value.script);
        const int places = ++level.places[item.value.parts];
        if (level.last && item.value.parts < level.last->value.parts)
            context.report("item_number_order", Severity::Warning, item.node,
                           Checks::tr("The item's number %1 stands behind %2.")
                               .arg(item.number, level.last->number));
        if (places > 1)
            context.report("item_number_twice", Severity::Warning, item.node,
                           Checks::tr("The item's number %1 stands in %2 places.")
                               .arg(item.number, QString::number(places)));
        level.last = &item;
    }

private:
    struct Level
    {
        Script script;
        const NumberedItem *last = nullptr;
        std::map<std::vector<int>, int> places = {};
    };

    Level &levelOf(Script script)
    {
        const auto found = std::ranges::find(m_levels, script, &Level::script);
        if (found == m_levels.end())
            return m_levels.emplace_back(Level{script});
        m_levels.erase(found + 1, m_levels.end());
        return m_levels.back();
    }

    std::vector<Level> m_levels;
};

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
    std::map<QString, NumberScope> scopes;
    for (const NumberedItem &item : items) {
        const bool isOfHeading = perHeading && item.node.parent;
        scopes[isOfHeading ? item.node.parent->value() : QString()].check(context, item);
    }
}

} // namespace gaiyo
