#include "checks/check_context.h"
#include "checks/hashed_words.h"
#include "checks/known_writings.h"
#include "checks/quoted_words.h"
#include "checks/subjects.h"
#include "domain/words/width_fold.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace gaiyo {

namespace {

constexpr qsizetype kLongestWord = 40; // that is looked for in a longer one; a run has no end
constexpr qsizetype kShortestWord = 3; // of katakana, without the mark at its end

struct Place
{
    size_t text;
    qsizetype start;
};

// A writing with all its places.
struct Use
{
    QString word; // what stands there
    std::vector<Place> places;
    QString shown = {}; // how it is named, if otherwise

    const QString &name() const { return shown.isEmpty() ? word : shown; }
};

// What two writings of a foreign word have in common: サーバ・サーバー, ウイルス・ウィルス,
// ヴァイオリン.
QString vowelKey(QStringView word)
{
    static const QHash<QChar, QChar> kLarge{
        {u'ァ', u'ア'}, {u'ィ', u'イ'}, {u'ゥ', u'ウ'}, {u'ェ', u'エ'}, {u'ォ', u'オ'}};
    static const QHash<QChar, QChar> kAfterVu{
        {u'ァ', u'バ'}, {u'ィ', u'ビ'}, {u'ェ', u'ベ'}, {u'ォ', u'ボ'}};
    QString key;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (word[i] == u'ヴ') {
            const bool hasVowel = i + 1 < word.size() && kAfterVu.contains(word[i + 1]);
            key += hasVowel ? kAfterVu[word[++i]] : QChar(u'ブ');
        } else {
            key += kLarge.value(word[i], word[i]);
        }
    }
    return key;
}

// And for サーバ・サーバー.
QString katakanaKey(QStringView word)
{
    QString key = vowelKey(word);
    if (key.endsWith(u'ー') && key.size() > kShortestWord)
        key.chop(1);
    return key;
}

using Family = std::vector<Use>; // writings of one word
using KatakanaWords = QHash<HashedWords, std::vector<Place>>;

// Where words stand in a text that may have other writings.
struct SpelledWords
{
    struct Katakana
    {
        qsizetype start;
        HashedWords word;

        bool operator==(const Katakana &) const = default;
    };
    std::vector<KnownUse> known;
    std::vector<Katakana> katakana;

    bool operator==(const SpelledWords &) const = default;
};

// 株式会社サーバワークス: its own name.
bool isOfCompany(const QString &words, qsizetype start, qsizetype end)
{
    const auto before = QStringView(words).left(start);
    const auto behind = QStringView(words).mid(end);
    return before.endsWith(u"株式会社") || before.endsWith(u"有限会社") ||
           before.endsWith(u"法人") || before.endsWith(u"㈱") || before.endsWith(u"（株）") ||
           behind.startsWith(u"株式会社") || behind.startsWith(u"㈱") ||
           behind.startsWith(u"（株）");
}

SpelledWords spelledWords(const QString &words)
{
    SpelledWords found{knownUses(words), {}};
    std::optional<QuotedWords> quoted;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!isKatakana(words[i]) || words[i] == u'ー')
            continue;
        qsizetype end = i;
        while (end < words.size() && isKatakana(words[end]))
            ++end;
        if (end - i >= kShortestWord && !quoted)
            quoted.emplace(words);
        if (end - i >= kShortestWord && !quoted->has(i) && !isOfCompany(words, i, end))
            found.katakana.push_back({i, HashedWords(words.mid(i, end - i))});
        i = end;
    }
    return found;
}

class Spellings
{
public:
    explicit Spellings(CheckContext &context)
        : m_context(context)
        , m_texts(context.texts())
    {}

    void check()
    {
        for (const Family &family : knownFamilies())
            report(family);
        for (const Family &family : katakanaFamilies())
            report(family);
    }

private:
    std::vector<Family> knownFamilies() const
    {
        std::vector<Family> families(knownFamilyCount());
        for (const KnownWriting &known : knownWritings())
            families[known.family].push_back({known.words, {}, known.shown});
        for (size_t i = 0; i < m_texts.size(); ++i) {
            for (const auto &[start, writing] : spelledIn(i).known) {
                const KnownWriting &known = knownWritings()[writing];
                families[known.family][known.use].places.push_back({i, start});
            }
        }
        return families;
    }

    const SpelledWords &spelledIn(size_t text) const
    {
        return m_texts[text].facts.found<SpelledWords>(spelledWords);
    }

    std::vector<Family> katakanaFamilies() const
    {
        KatakanaWords words;
        for (size_t i = 0; i < m_texts.size(); ++i) {
            for (const auto &[start, word] : spelledIn(i).katakana)
                words[word].push_back({i, start});
        }
        std::map<QString, Family> byKey;
        for (auto word = words.cbegin(); word != words.cend(); ++word)
            byKey[katakanaKey(word.key().words)].push_back({word.key().words, word.value()});
        for (auto word = words.cbegin(); word != words.cend(); ++word) {
            if (const auto part = partOf(word.key().words, words, byKey))
                addPart(byKey[part->key], word.key().words.mid(part->start, part->length), *part,
                        word.value());
        }
        std::vector<Family> families;
        for (auto &[key, family] : byKey) {
            if (family.size() < 2)
                continue;
            // サーバー before サーバ, ウイルス before ウィルス.
            std::sort(family.begin(), family.end(), [](const Use &a, const Use &b) {
                return a.word.size() != b.word.size() ? a.word.size() > b.word.size()
                                                      : a.word > b.word;
            });
            families.push_back(std::move(family));
        }
        return families;
    }

    // A word that stands for itself elsewhere, in a longer one: ファイル|サーバ, ウイルス|チェック.
    struct Part
    {
        QString key;
        qsizetype start;
        qsizetype length;
    };

    static std::optional<Part> partOf(const QString &word, const KatakanaWords &words,
                                      const std::map<QString, Family> &byKey)
    {
        const qsizetype longest = std::min(word.size() - 2, kLongestWord);
        for (qsizetype length = longest; length >= kShortestWord; --length) {
            const QString key = katakanaKey(word.right(length));
            if (word[word.size() - length] != u'ー' && byKey.contains(key))
                return Part{key, word.size() - length, length};
        }
        for (qsizetype length = longest; length > kShortestWord; --length) {
            const auto begin = QStringView(word).left(length);
            const auto family = byKey.find(katakanaKey(begin));
            if (word[length] == u'ー' || family == byKey.end())
                continue;
            // インター is no part of インタビュー.
            const bool isWord = std::ranges::any_of(family->second, [&](const Use &use) {
                return vowelKey(use.word) == vowelKey(begin) &&
                       words.contains(HashedWords(use.word));
            });
            if (isWord)
                return Part{family->first, 0, length};
        }
        return std::nullopt;
    }

    static void addPart(Family &family, const QString &word, const Part &part,
                        const std::vector<Place> &places)
    {
        auto use = std::ranges::find(family, word, &Use::word);
        if (use == family.end()) {
            family.push_back({word, {}});
            use = std::prev(family.end());
        }
        for (const Place &place : places)
            use->places.push_back({place.text, place.start + part.start});
    }

    void report(const Family &family)
    {
        const auto used =
            std::ranges::count_if(family, [](const Use &use) { return !use.places.empty(); });
        if (used < 2)
            return;
        const auto most =
            std::ranges::max_element(family, {}, [](const Use &use) { return use.places.size(); });
        QStringList counts;
        QStringList names;
        const Place *first = nullptr;
        for (const Use &use : family) {
            if (use.places.empty())
                continue;
            names += use.name();
            counts += Checks::tr("“%1” %2").arg(use.name()).arg(use.places.size());
            if (&use == &*most)
                continue;
            for (const Place &place : use.places) {
                const auto orderOf = [&](const Place &of) {
                    return std::pair(m_texts[of.text].no, of.text); // as the booklet is read
                };
                first = first && orderOf(*first) <= orderOf(place) ? first : &place;
            }
        }
        const PrintedText &text = m_texts[first->text];
        m_context.report("mixed_spelling", Severity::Note, text,
                         Checks::tr("One word is written in several ways: %1. The rarer one first "
                                    "stands here: %2.")
                             .arg(counts.join(u'、'), placeName(text)));
        m_context.addSubject(names.join(u'／'));
        m_context.addFix(editsTo(most->word, family));
        std::vector<FixChoice> choices;
        for (const Use &use : family) {
            if (!use.places.empty())
                choices.push_back({use.name(), int(use.places.size()), editsTo(use.word, family)});
        }
        m_context.addChoices(std::move(choices));
    }

    // こちらに揃える.
    std::vector<TextEdit> editsTo(const QString &word, const Family &family) const
    {
        std::vector<TextEdit> edits;
        for (const Use &use : family) {
            for (const Place &place : use.word == word ? std::vector<Place>() : use.places)
                edits.push_back(m_texts[place.text].edit(place.start, use.word.size(), word));
        }
        return edits;
    }

    CheckContext &m_context;
    const std::vector<PrintedText> &m_texts;
};

} // namespace

void checkSpellings(CheckContext &context)
{
    Spellings(context).check();
}

} // namespace gaiyo
