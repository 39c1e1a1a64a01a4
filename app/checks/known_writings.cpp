#include "checks/known_writings.h"

#include "checks/quoted_words.h"
#include "checks/word_finder.h"
#include "domain/words/width_fold.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace gaiyo {

namespace {

// Where a writing counts.
enum class Where {
    Anywhere,
    FormalNoun, // する事が, したため、: behind a verb
    Doing,      // 行なう: before the end of a verb
    Joining,    // 及び: not 及びます
    Child,      // not 認定こども園
    Impaired,   // 障害者, 障害のある: not 通信障害
};

struct Writings
{
    std::array<const char16_t *, 4> words;
    Where where = Where::Anywhere;
    const char16_t *end = u""; // shown behind them
};

constexpr std::array kWritings{
    Writings{{u"できる", u"出来る"}},
    Writings{{u"できない", u"出来ない"}},
    Writings{{u"および", u"及び"}, Where::Joining},
    Writings{{u"または", u"又は"}},
    Writings{{u"並びに", u"ならびに"}},
    Writings{{u"かつ、", u"且つ、"}},
    Writings{{u"ください", u"下さい"}},
    Writings{{u"例えば", u"たとえば"}},
    Writings{{u"さまざま", u"様々"}},
    Writings{{u"すべて", u"全て"}},
    Writings{{u"子ども", u"子供", u"こども"}, Where::Child},
    Writings{{u"障害", u"障がい", u"障碍"}, Where::Impaired},
    Writings{{u"こと", u"事"}, Where::FormalNoun},
    Writings{{u"ため", u"為"}, Where::FormalNoun},
    Writings{{u"行", u"行な"}, Where::Doing, u"う"},
    Writings{{u"か所", u"ヶ所", u"カ所"}},
    Writings{{u"か月", u"ヶ月", u"カ月"}},
    Writings{{u"わかりやす", u"分かりやす", u"判りやす"}},
    Writings{{u"一人ひとり", u"一人一人", u"ひとりひとり"}},
    Writings{{u"ご意見", u"御意見"}},
};

// Words of two verbs. In official documents the noun has less kana than the verb (申込み,
// 申し込む): nouns are compared with nouns, verbs with verbs.
struct Compound
{
    const char16_t *full;   // 申し込
    const char16_t *brief;  // 申込
    const char16_t *noun;   // み
    const char16_t *verb;   // what else stands behind it in a verb
    const char16_t *ending; // of the verb as it is shown
    bool isAlone = true;    // 取組: a noun without kana
};

constexpr std::array kCompounds{
    Compound{u"申し込", u"申込", u"み", u"まむめもん", u"む"},
    Compound{u"取り組", u"取組", u"み", u"まむめもん", u"む"},
    Compound{u"取り扱", u"取扱", u"い", u"わうえおっ", u"う"},
    Compound{u"受け入", u"受入", u"れ", u"", u"れる"},
    Compound{u"引き継", u"引継", u"ぎ", u"がぐげごい", u"ぐ"},
    Compound{u"打ち合わ", u"打合", u"せ", u"", u"せる", false},
    Compound{u"問い合わ", u"問合", u"せ", u"", u"せる", false},
    Compound{u"貸し出", u"貸出", u"し", u"さすせそ", u"す"},
    Compound{u"割り当", u"割当", u"て", u"", u"てる"},
    Compound{u"積み立", u"積立", u"て", u"", u"てる"},
    Compound{u"払い戻", u"払戻", u"し", u"さすせそ", u"す"},
    Compound{u"立ち入", u"立入", u"り", u"らるれろっ", u"る"},
    Compound{u"組み合わ", u"組合", u"せ", u"", u"せる", false},
    Compound{u"手続", u"手続", u"き", u"", u""},
    Compound{u"支払", u"支払", u"い", u"わうえおっ", u""},
};

constexpr qsizetype kNameAhead = 16; // characters behind a word that make it a part of a name

struct Stem
{
    size_t compound;
    bool isFull;
};

struct Table
{
    std::vector<KnownWriting> writings;
    std::vector<Where> wheres; // of the writings before the compounds'
    size_t families = 0;
    std::vector<size_t> nounFamily; // the first writing of a compound's nouns
    std::vector<size_t> verbFamily; // and of its verbs; as the nouns' where it has none
    std::vector<QString> searched;  // writings, then stems
    std::vector<Stem> stems;
};

Table makeTable()
{
    Table table;
    const auto add = [&](size_t use, const QString &words, const QString &shown) {
        table.writings.push_back({table.families, use, words, shown});
    };
    for (const Writings &writings : kWritings) {
        for (size_t use = 0; use < writings.words.size() && writings.words[use]; ++use) {
            const QString word = QString::fromUtf16(writings.words[use]);
            add(use, word, word + QString::fromUtf16(writings.end));
            table.wheres.push_back(writings.where);
            table.searched.push_back(word);
        }
        ++table.families;
    }
    for (size_t i = 0; i < kCompounds.size(); ++i) {
        const Compound &compound = kCompounds[i];
        const QString full = QString::fromUtf16(compound.full);
        const QString brief = QString::fromUtf16(compound.brief);
        const QString noun = QString::fromUtf16(compound.noun);
        const QString ending = QString::fromUtf16(compound.ending);
        table.nounFamily.push_back(table.writings.size());
        add(0, brief + noun, brief + noun);
        add(1, full + noun, full + noun);
        const QString third = compound.isAlone ? brief : brief + u'わ' + noun; // 問合わせ
        add(2, third, third);
        ++table.families;
        table.verbFamily.push_back(table.writings.size());
        add(0, full, full + ending);
        add(1, brief, brief + ending);
        ++table.families;
        table.stems.push_back({i, true});
        table.searched.push_back(full);
        if (full != brief) {
            table.stems.push_back({i, false});
            table.searched.push_back(brief);
        }
    }
    return table;
}

const Table &table()
{
    static const Table kTable = makeTable();
    return kTable;
}

const WordFinder &searchedWords()
{
    static const WordFinder kFinder(table().searched);
    return kFinder;
}

bool isOneOf(const QString &words, qsizetype at, QStringView characters)
{
    return at >= 0 && at < words.size() && characters.contains(words[at]);
}

bool beginsWithOne(QStringView words, std::initializer_list<QStringView> beginnings)
{
    return std::ranges::any_of(beginnings,
                               [&](QStringView beginning) { return words.startsWith(beginning); });
}

// する事が, その為に, 知りたいことは: not 工事が, 願い事を, 行為に.
bool isFormalNoun(const QString &words, qsizetype start, qsizetype end)
{
    const bool isBehind =
        isOneOf(words, start - 1, u"るたうくすつぬむぶぐなの") ||
        (isOneOf(words, start - 1, u"い") && start > 1 && isHiragana(words[start - 2]));
    return isBehind &&
           (end == words.size() || isOneOf(words, end, u"がをはもにでとのやかな、。」）"));
}

// 子ども家庭支援センター, 障害者基本法, 子どもの権利条約: a part of a name.
bool isOfName(const QString &words, qsizetype end)
{
    static const QRegularExpression kName(QStringLiteral(
        "^[\\x{3400}-\\x{9FFF}\\x{30A1}-\\x{30FC}・]*"
        "(?:(?:て|け|り|し)[\\x{3400}-\\x{9FFF}\\x{30A1}-\\x{30FC}]+)*?"
        "(?:法律?|条例|条約|憲章|手帳|協会|センター|連盟|連合会|協議会|委員会|審議会|大会|週間|"
        "要綱|規則|大綱|"
        "プラン|学園|大学|課|係|館|[省庁])(?![\\x{3400}-\\x{9FFF}])"
        "|^の[\\x{3400}-\\x{9FFF}\\x{30A1}-\\x{30FC}]{1,8}(?:条約|条例|法律?|憲章|宣言|プラン)"));
    return kName.match(words.mid(end, kNameAhead)).hasMatch();
}

bool isChild(const QString &words, qsizetype start, qsizetype end)
{
    const auto behind = QStringView(words).mid(end);
    const bool isInWord = words[start] == u'こ' && start > 0 && isHiragana(words[start - 1]) &&
                          !isOneOf(words, start - 1, u"をはがのにともやでへ");
    return !isInWord && !beginsWithOne(behind, {u"園", u"の日", u"まんなか", u"未来戦略"}) &&
           !isOfName(words, end);
}

bool isImpaired(const QString &words, qsizetype end)
{
    const auto behind = QStringView(words).mid(end);
    return beginsWithOne(behind, {u"者", u"児", u"のある", u"の有無", u"を持", u"をもつ", u"を有",
                                  u"当事者", u"特性", u"理解"}) &&
           !isOfName(words, end);
}

bool countsHere(Where where, const QString &words, qsizetype start, qsizetype end)
{
    switch (where) {
    case Where::FormalNoun:
        return isFormalNoun(words, start, end);
    case Where::Doing:
        return isOneOf(words, end,
                       words[end - 1] == u'な' ? QStringView(u"わいうえおっ")
                                               : QStringView(u"わいうえお"));
    case Where::Joining:
        return !isOneOf(words, end, u"まそぶ腰たつ");
    case Where::Child:
        return isChild(words, start, end);
    case Where::Impaired:
        return isImpaired(words, end);
    case Where::Anywhere:
        break;
    }
    return true;
}

// Of 申込み and what comes behind: ます and たい make it a verb, を and kanji a noun; before 、 it
// can be either.
enum class Form { Noun, Verb, Unclear };

Form formBefore(QStringView behind)
{
    if (behind.startsWith(u'、'))
        return Form::Unclear;
    const bool isVerb = beginsWithOne(
        behind, {u"ま",   u"た", u"やす", u"そう", u"つつ", u"なが", u"にく", u"くだ", u"下さ",
                 u"いた", u"頂", u"おき", u"おく", u"にな", u"しま", u"直",   u"続け", u"始め",
                 u"る",   u"ら", u"よう", u"ず",   u"ない", u"て",   u"得"});
    return isVerb ? Form::Verb : Form::Noun;
}

// お申込みください, ご… are said of somebody, as nouns and verbs alike.
bool isPoliteVerb(const QString &words, qsizetype start, QStringView behind)
{
    return isOneOf(words, start - 1, u"おごお御") &&
           beginsWithOne(behind, {u"くだ", u"下さ", u"いた", u"頂", u"にな"});
}

std::optional<size_t> compoundWriting(const Stem &stem, const QString &words, qsizetype start,
                                      qsizetype end)
{
    const Compound &compound = kCompounds[stem.compound];
    const size_t nouns = table().nounFamily[stem.compound];
    const size_t verbs = table().verbFamily[stem.compound];
    const bool hasVerb = *compound.ending != u'\0';
    const auto verb = [&] {
        return hasVerb ? std::optional(verbs + (stem.isFull ? 0 : 1)) : std::nullopt;
    };
    if (end == words.size())
        return compound.isAlone ? std::optional(nouns + 2) : std::nullopt;
    if (QStringView(compound.verb).contains(words[end]))
        return verb();
    if (!compound.isAlone && !stem.isFull && words[end] == u'わ' && end + 1 < words.size() &&
        words[end + 1] == *compound.noun)
        return formBefore(QStringView(words).mid(end + 2)) == Form::Noun ? std::optional(nouns + 2)
                                                                         : std::nullopt;
    if (words[end] == *compound.noun) {
        const auto behind = QStringView(words).mid(end + 1);
        if (isPoliteVerb(words, start, behind))
            return std::nullopt;
        switch (formBefore(behind)) {
        case Form::Noun:
            return nouns + (stem.isFull && QStringView(compound.full) != QStringView(compound.brief)
                                ? 1
                                : 0);
        case Form::Verb:
            return verb();
        case Form::Unclear:
            return std::nullopt;
        }
    }
    // 申込書, 手続法 are other words.
    const bool isBare = !stem.isFull || QStringView(compound.full) == QStringView(compound.brief);
    if (!isBare || !compound.isAlone || isKanji(words[end]) || isKatakana(words[end]))
        return std::nullopt;
    return nouns + 2;
}

} // namespace

const std::vector<KnownWriting> &knownWritings()
{
    return table().writings;
}

size_t knownFamilyCount()
{
    return table().families;
}

std::vector<KnownUse> knownUses(const QString &words)
{
    std::vector<KnownUse> uses;
    std::optional<QuotedWords> quoted;
    const size_t plain = table().wheres.size();
    searchedWords().look(words, [&](qsizetype at, size_t word) {
        const qsizetype end = at + searchedWords().word(word).size();
        std::optional<size_t> writing;
        if (word >= plain)
            writing = compoundWriting(table().stems[word - plain], words, at, end);
        else if (countsHere(table().wheres[word], words, at, end))
            writing = word;
        if (!writing)
            return;
        if (!quoted)
            quoted.emplace(words);
        if (!quoted->has(at))
            uses.push_back({at, *writing});
    });
    return uses;
}

} // namespace gaiyo
