#include "dialogs/counted_words.h"

#include "domain/work/list_words.h"
#include "session/work_words.h"

#include <unordered_map>

namespace gaiyo {

namespace {

constexpr size_t kMostHeadings = 40; // of a menu that still fits a screen; else chapters alone

// How many headings each name stands for.
using Names = std::unordered_map<QString, int>;

QString numberOf(const Node &node, const DocumentView &view)
{
    const auto number = view.numbers->find(node.id);
    return number == view.numbers->end() ? QString() : number->second;
}

Names namesOf(const DocumentView &view)
{
    Names names;
    for (const Node &node : view.values().nodes) {
        ++names[node.title];
        ++names[numberOf(node, view)];
    }
    return names;
}

// Its title, which stays when headings before it come and go, or its number, where these mean no
// other heading; else what never changes of it.
QString nameOf(const Node &node, const DocumentView &view, const Names &names)
{
    for (const QString &name : {node.title, numberOf(node, view)}) {
        const bool isPlain = !name.isEmpty() && !name.contains(u'{') && !name.contains(u'}');
        if (isPlain && names.at(name) == 1)
            return name;
    }
    return node.id.value();
}

std::vector<CountedWord> headingsOf(const DocumentView &view)
{
    const Names names = namesOf(view);
    std::unordered_map<NodeId, int> levels;
    std::vector<CountedWord> chapters;
    std::vector<CountedWord> both;
    for (const Node &node : view.values().nodes) { // above comes before below
        const int level = node.parent ? levels[*node.parent] + 1 : 0;
        levels[node.id] = level;
        if (level > 1)
            continue;
        const CountedWord word{(level > 0 ? QStringLiteral("　") : QString()) + view.heading(node),
                               QStringLiteral("{node:%1}").arg(nameOf(node, view, names))};
        both.push_back(word);
        if (level == 0)
            chapters.push_back(word);
    }
    return both.size() > kMostHeadings ? chapters : both;
}

} // namespace

CountedWords countedWords(const DocumentView &view)
{
    CountedWords words;
    for (const Category &category : view.values().categories) {
        const QString name = category.symbol.isEmpty() ? category.text : category.symbol;
        words.categories.push_back({name, QStringLiteral("{category:%1}").arg(name)});
    }
    words.headings = headingsOf(view);
    for (const QStringView method : kLetterMethods)
        words.methods.push_back(
            {listedValueWords(Entity::Letter, QStringLiteral("method"), method.toString()),
             QStringLiteral("{method:%1}").arg(methodWords(method.toString()))});
    return words;
}

} // namespace gaiyo
