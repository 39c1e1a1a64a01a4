#include "checks/check_context.h"
#include "checks/subjects.h"
#include "collect/block_words.h"
#include "domain/words/edit_distance.h"
#include "domain/work/work.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

constexpr size_t kMostNamed = 4; // headings in one sentence

const QStringList &keys()
{
    static const QStringList kKeys{QStringLiteral("category"), QStringLiteral("node"),
                                   QStringLiteral("method")};
    return kKeys;
}

QString inBraces(const QString &word)
{
    return u'{' + word + u'}';
}

// Without the spaces around it, key and colon in half width: Ｎｏｄｅ：公園 as node:公園.
QString asTyped(QString word)
{
    word = word.trimmed();
    static const QRegularExpression kKey(QStringLiteral("^([A-Za-zＡ-Ｚａ-ｚ]+)\\s*([:：]?)\\s*"));
    const auto key = kKey.match(word);
    if (!key.hasMatch())
        return word;
    return key.captured(1).normalized(QString::NormalizationForm_KC).toLower() +
           (key.captured(2).isEmpty() ? QString() : QStringLiteral(":")) +
           word.mid(key.capturedEnd());
}

// What people write for the words without a key.
QString shortWordOf(const QString &word)
{
    static const QMap<QString, QString> kMeant = [] {
        QMap<QString, QString> meant;
        const auto add = [&](const QString &right, const QString &others) {
            for (const QString &other : others.split(u' '))
                meant.insert(other, right);
        };
        add(QStringLiteral("件"),
            QStringLiteral("けん ケン 件数 意見数 意見件数 意見の件数 総件数"));
        add(QStringLiteral("名"), QStringLiteral("めい メイ 人 人数 名数 提出者数 提出人数"));
        add(QStringLiteral("通"), QStringLiteral("つう ツウ 通数 意見書数 提出数 提出通数"));
        add(QStringLiteral("期間"), QStringLiteral("きかん 募集期間 意見募集期間 意見の募集期間"));
        return meant;
    }();
    return kMeant.value(word);
}

// A word in braces is told of where it was meant to be computed: it is one of the words that are,
// in other writing (けん, 件数, ｛件｝); its key is one of the keys, or one or two letters from it,
// whatever follows; or it is what could stand behind a key (◎, 郵送, a heading). Any other, as
// {氏名} in a form that is to be filled in, is the office's own text.
class ComputedWords
{
public:
    explicit ComputedWords(CheckContext &context)
        : m_context(context)
        , m_words(context.snapshot, context.index, context.settings, context.tally(),
                  context.numbers)
    {}

    void run()
    {
        const auto look = [this](const std::vector<PageBlock> &blocks, auto place) {
            for (size_t i = 0; i < blocks.size(); ++i) {
                QStringList texts = blocks[i].items;
                texts.prepend(blocks[i].text);
                for (const QStringList &row : blocks[i].rows)
                    texts += row;
                lookAtBlock(texts, place(i + 1));
                lookAtRows(blocks[i], place(i + 1));
            }
        };
        look(m_context.settings.frontBlocks,
             [](size_t n) { return Checks::tr("Text %1 before the table").arg(n); });
        look(m_context.settings.backBlocks,
             [](size_t n) { return Checks::tr("Text %1 behind the table").arg(n); });
        const Consultation &front = m_context.snapshot.consultation;
        lookElsewhere({front.title, front.subtitle}, Checks::tr("The title"));
        lookElsewhere(m_context.settings.frontNotes, Checks::tr("A note of the front page"));
        lookElsewhere(m_context.settings.legendNotes.values(), Checks::tr("A note of the legend"));
    }

private:
    void lookAtBlock(const QStringList &texts, const QString &place)
    {
        forEachWord(texts, [&](const QString &written, const QString &word) {
            if (written == inBraces(word) && m_words.find(word))
                return lookAtEmpty(place, written, word);
            if (written == inBraces(word) && word.startsWith(u"node:") && isOfSeveral(word.mid(5)))
                return reportSeveral(place, written, word.mid(5));
            const QString right = rightFor(asTyped(word));
            if (!right.isEmpty())
                report(written, Checks::tr("%1 has “%2”, which names nothing and is printed as it "
                                           "stands. Write it like “%3”.")
                                    .arg(place, written, right));
        });
    }

    bool isOfSeveral(const QString &name) const { return m_words.findNodes(name).size() > 1; }

    // その他 stands in many plans once in each chapter.
    void reportSeveral(const QString &place, const QString &written, const QString &name)
    {
        const std::vector<size_t> nodes = m_words.findNodes(name);
        QStringList called;
        for (size_t i = 0; i < std::min(nodes.size(), kMostNamed); ++i)
            called += m_words.pathOf(nodes[i]);
        if (nodes.size() > kMostNamed)
            called += QStringLiteral("…");
        report(written,
               Checks::tr("%1 has “%2”, which names %3 headings (%4) and is printed as it stands. "
                          "Name one of them, like “%5”.")
                   .arg(place, written, QString::number(nodes.size()), called.join(u'、'),
                        inBraces(QStringLiteral("node:") + m_words.onlyNameOf(nodes.front()))));
    }

    // Computed rows, of which there would be one: that of the total, with 0.
    void lookAtRows(const PageBlock &block, const QString &place)
    {
        if (block.by == Breakdown::Method && m_context.snapshot.work->letters.empty())
            report(QStringLiteral("method"),
                   Checks::tr("%1 is a table of letters by their ways, which counts 0: no letters "
                              "are kept here. Write its rows yourself.")
                       .arg(place));
    }

    // Nothing is computed here.
    void lookElsewhere(const QStringList &texts, const QString &place)
    {
        forEachWord(texts, [&](const QString &written, const QString &word) {
            if (m_words.find(asTyped(word)))
                report(written, Checks::tr("%1 has “%2”, which is printed as it stands: such words "
                                           "are computed in the texts around the table only.")
                                    .arg(place, written));
        });
    }

    template <typename Look>
    static void forEachWord(const QStringList &texts, Look look)
    {
        static const QRegularExpression kBraces(QStringLiteral("[{｛]([^{}｛｝]+)[}｝]"));
        QStringList seen;
        for (const QString &text : texts) {
            for (auto it = kBraces.globalMatch(text); it.hasNext();) {
                const auto match = it.next();
                if (seen.contains(match.captured()))
                    continue;
                seen += match.captured();
                look(match.captured(), match.captured(1));
            }
        }
    }

    // It names something, of which the document has nothing: 0 is printed, or no word.
    void lookAtEmpty(const QString &place, const QString &written, const QString &word)
    {
        const bool isOfLetters = word == u"通" || word.startsWith(u"method:");
        const bool isOfPeople =
            word == u"名" && !m_context.snapshot.consultation.declaredSubmitters;
        if ((isOfLetters || isOfPeople) && m_context.snapshot.work->letters.empty())
            report(written, (isOfPeople ? Checks::tr("%1 has “%2”, which is printed as 0: no "
                                                     "letters are kept here, and no count of "
                                                     "submitters was typed on the front page.")
                                        : Checks::tr("%1 has “%2”, which is printed as 0: no "
                                                     "letters are kept here. Write the number "
                                                     "itself."))
                                .arg(place, written));
        if (word == u"期間" && !m_context.snapshot.consultation.period)
            report(written, Checks::tr("%1 has “%2”, of which nothing is printed: the period is "
                                       "not entered on the front page.")
                                .arg(place, written));
    }

    // What to write in place of a word that names nothing; "" where it is none of these words.
    QString rightFor(const QString &word) const
    {
        if (m_words.find(word))
            return inBraces(word);
        if (const QString right = shortWordOf(word); !right.isEmpty())
            return inBraces(right);
        for (const QString &key : keys()) {
            if (const auto name = nameBehind(key, word))
                return exampleOf(key, *name);
        }
        for (const char *other : {"question", "chapter", "section", "heading", "item"}) {
            // Of an outline by questions or by chapters, either is a heading.
            if (const auto name = nameBehind(QString::fromLatin1(other), word))
                return exampleOf(QStringLiteral("node"), *name);
        }
        for (const QString &key : keys()) {
            const QString whole = key + u':' + word;
            if (m_words.find(whole))
                return inBraces(whole);
        }
        return {};
    }

    // Of node:公園, nodo：公園 and node公園.
    static std::optional<QString> nameBehind(const QString &key, const QString &word)
    {
        const qsizetype colon = word.indexOf(u':');
        const QString typed = word.left(colon);
        const int far = key.size() > 4 ? 2 : 1;
        if (colon > 0 && editDistance(typed, key) <= far)
            return word.mid(colon + 1).trimmed();
        return colon < 0 && word.startsWith(key) ? std::optional(word.mid(key.size()).trimmed())
                                                 : std::nullopt;
    }

    QString exampleOf(const QString &key, const QString &name) const
    {
        QStringList known;
        if (key == u"category") {
            for (const Category &category : m_context.snapshot.categories)
                known += category.symbol.isEmpty() ? category.text : category.symbol;
        } else if (key == u"node") {
            if (isOfSeveral(name))
                return inBraces(key + u':' + m_words.onlyNameOf(m_words.findNodes(name).front()));
            known = namesOfNodes();
        } else if (!m_words.find(QStringLiteral("method:") + name)) {
            known = {QStringLiteral("郵送"), QStringLiteral("電子メール"), QStringLiteral("窓口")};
        }
        known.removeAll(QString());
        if (m_words.find(key + u':' + name)) // the key alone was written wrong
            known = {name};
        const QString nearest = nearestOf(known, name);
        return inBraces(key + u':' + (nearest.isEmpty() ? QStringLiteral("…") : nearest));
    }

    // That one heading alone has.
    QStringList namesOfNodes() const
    {
        QStringList names;
        for (const Node &node : m_context.snapshot.nodes) {
            const auto number = m_context.numbers.find(node.id);
            names += node.title;
            names += number == m_context.numbers.end() ? QString() : number->second;
        }
        erase_if(names,
                 [this](const QString &name) { return m_words.findNodes(name).size() != 1; });
        return names;
    }

    // The first of those that are as near as any.
    static QString nearestOf(const QStringList &known, const QString &name)
    {
        const auto distance = [&](const QString &each) { return editDistance(each, name); };
        const auto nearest = std::ranges::min_element(known, {}, distance);
        return nearest == known.end() ? QString() : *nearest;
    }

    void report(const QString &written, const QString &message)
    {
        m_context.reportFront("computed_word", Severity::Warning, message);
        m_context.addSubject(written);
    }

    CheckContext &m_context;
    const BlockWords m_words;
};

} // namespace

void checkComputedWords(CheckContext &context)
{
    ComputedWords(context).run();
}

} // namespace gaiyo
