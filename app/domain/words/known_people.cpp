#include "domain/words/known_people.h"

#include "domain/words/name_reading.h"
#include "domain/words/surnames.h"
#include "domain/words/width_fold.h"

#include <algorithm>
#include <atomic>
#include <cstring>

namespace gaiyo {

// A text without what differs between two writings of one name, and where each character stood.
struct KnownPeople::Folded
{
    QString text;
    std::vector<qsizetype> from; // of each unit of `text`; one more for the end

    void add(QChar c, qsizetype at)
    {
        text += c;
        from.push_back(at);
    }
};

namespace {

using Folded = KnownPeople::Folded;

quint64 nextSerial()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

// Variants of characters that names are written with, in pairs: the variant, the usual one.
QChar usualVariant(QChar c)
{
    static const QHash<QChar, QChar> kVariants = [] {
        static const QString kPairs = QStringLiteral(
            "髙高﨑崎邊辺邉辺齋斎齊斎斉斎澤沢廣広嶋島嶌島濵浜濱浜櫻桜瀧滝國国條条眞真惠"
            "恵壽寿榮栄靜静將将"
            "學学廣広淺浅藏蔵龍竜禮礼穐秋冨富舘館曾曽𠮷吉");
        QHash<QChar, QChar> variants;
        for (qsizetype i = 0; i + 1 < kPairs.size() && !kPairs[i].isSurrogate(); i += 2)
            variants.insert(kPairs[i], kPairs[i + 1]);
        return variants;
    }();
    return isKanji(c) ? kVariants.value(c, c) : c;
}

bool isLeftOut(const QString &text, qsizetype i)
{
    const QChar c = text[i];
    if (c.isSpace() || c == u'・' || (c.unicode() >= 0xFE00 && c.unicode() <= 0xFE0F))
        return true;
    // Ideographic variation selectors: U+E0100 to U+E01EF.
    return (c == QChar(0xDB40)) || (c.isLowSurrogate() && i > 0 && text[i - 1] == QChar(0xDB40));
}

QChar foldedKana(QChar c)
{
    const char16_t u = c.unicode();
    return u >= 0x30A1 && u <= 0x30F4 ? QChar(char16_t(u - 0x60)) : c;
}

// Half-width katakana as full ones, the sound mark behind it drawn in.
Folded foldNames(const QString &text)
{
    static const char16_t kKana[] =
        u"ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテト"
        u"ナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    Folded out;
    out.text.reserve(text.size());
    out.from.reserve(size_t(text.size()) + 1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t u = text[i].unicode();
        if (isHiragana(text[i])) { // most of a text, and never written otherwise
            out.add(text[i], i);
            continue;
        }
        if (isLeftOut(text, i))
            continue;
        if ((u == 0xFF9E || u == 0xFF9F) && !out.text.isEmpty()) {
            out.text.back() = QChar(char16_t(out.text.back().unicode() + (u == 0xFF9E ? 1 : 2)));
        } else if (u == 0xD842 && i + 1 < text.size() && text[i + 1] == QChar(0xDFB7)) {
            out.add(u'吉', i++); // 𠮷
        } else if (u >= 0xFF66 && u <= 0xFF9D) {
            out.add(foldedKana(QChar(kKana[u - 0xFF66])), i);
        } else {
            out.add(foldedKana(usualVariant(QChar(foldedUnit(u)))), i);
        }
    }
    out.from.push_back(text.size());
    return out;
}

int numeralOf(QChar c)
{
    const qsizetype at = QStringLiteral("〇一二三四五六七八九").indexOf(c);
    return int(at);
}

// An address with one hyphen for 丁目, 番地, 番, 号 and every hyphen.
Folded foldAddress(const Folded &names)
{
    static constexpr QStringView kWords[] = {u"丁目", u"番地の", u"番地", u"番", u"号"};
    Folded out;
    out.text.reserve(names.text.size());
    out.from.reserve(names.from.size());
    for (qsizetype i = 0; i < names.text.size(); ++i) {
        const qsizetype at = names.from[size_t(i)];
        const QChar c = names.text[i];
        qsizetype length = isHyphen(c) || c == u'の' ? 1 : 0;
        for (const QStringView word : kWords) {
            if (length <= 1 && QStringView(names.text).mid(i).startsWith(word))
                length = word.size();
        }
        const bool behindNumber = !out.text.isEmpty() && isFoldedDigit(out.text.back());
        if (length > 0 && behindNumber) {
            out.add(u'-', at);
            i += length - 1;
            if (isHyphen(i + 1 < names.text.size() ? names.text[i + 1] : QChar()))
                ++i;
        } else if (numeralOf(c) >= 0 && i + 1 < names.text.size() &&
                   QStringLiteral("丁番号").contains(names.text[i + 1])) {
            out.add(QChar(u'0' + char16_t(numeralOf(c))), at);
        } else {
            out.add(c, at);
        }
    }
    out.from.push_back(names.from.back());
    return out;
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : foldUnits(text)) {
        if (isFoldedDigit(c))
            digits += c;
    }
    return digits;
}

bool isAsciiWord(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

// Behind the last unit that the folded stretch stands for.
qsizetype endOf(const Folded &folded, qsizetype lastUnit, const QString &text)
{
    qsizetype end = folded.from[size_t(lastUnit)] + 1;
    while (end < text.size() && text[end].isLowSurrogate())
        ++end;
    return end;
}

// Which characters keys may begin with, by their lowest six bits: where few people are looked for,
// that spares most of the look-ups. Of many every bit would be set.
template <typename Needles>
quint64 firstsOf(const Needles &needles)
{
    constexpr qsizetype kFew = 16;
    if (needles.size() > kFew)
        return ~quint64(0);
    quint64 firsts = 0;
    for (auto it = needles.cbegin(); it != needles.cend(); ++it)
        firsts |= quint64(1) << ((it.key() >> 16) % 64);
    return firsts;
}

} // namespace

KnownPeople::KnownPeople(const std::vector<KnownPerson> &people)
    : m_serial(nextSerial())
{
    for (const KnownPerson &person : people) {
        for (const QString &name : person.names)
            addName(name, person.isWriter);
        addAddress(person.address);
        if (const QString digits = digitsOf(person.tel); digits.size() >= 6)
            m_numbers.insert(digits);
        if (const QString mail = foldNames(person.mail).text; mail.contains(u'@'))
            add(m_words, {mail, PersonalReason::Contact, NameCue::None, {}, 0});
    }
}

void KnownPeople::add(Needles &needles, const Needle &needle)
{
    std::vector<Needle> &list = needles[keyOf(needle.words)];
    const bool isThere = std::any_of(list.begin(), list.end(), [&](const Needle &other) {
        return other.words == needle.words && other.cue == needle.cue;
    });
    if (!isThere)
        list.push_back(needle);
}

void KnownPeople::addName(const QString &name, bool isWriter)
{
    const NameCue ofSurname = isWriter ? NameCue::WriterSurname : NameCue::Spoken;
    const QString whole = foldNames(name).text;
    if (whole.size() >= 2)
        add(m_words,
            {whole, PersonalReason::Name, whole.size() == 2 ? ofSurname : NameCue::None, {}, 0});
    QString surname = name.simplified().section(u' ', 0, 0);
    if (surname.size() == name.simplified().size())
        surname = surname.left(leadingSurname(surname));
    const QString given = foldNames(name.simplified().sliced(surname.size())).text;
    surname = foldNames(surname).text;
    if (surname.size() >= 2 && surname != whole)
        add(m_words, {surname, PersonalReason::Name, ofSurname, {}, 0});
    if (isWriter && given.size() >= 2 && !surname.isEmpty())
        add(m_words, {given, PersonalReason::Name, NameCue::WriterGiven, {}, 0});
}

void KnownPeople::addAddress(const QString &address)
{
    const QString whole = foldAddress(foldNames(address)).text;
    const auto digit = std::find_if(whole.begin(), whole.end(), isFoldedDigit);
    const qsizetype numbers = digit - whole.begin();
    qsizetype end = numbers;
    int levels = 0;
    for (qsizetype i = numbers; i < whole.size() && (isFoldedDigit(whole[i]) || whole[i] == u'-');
         ++i) {
        levels += isFoldedDigit(whole[i]) && (i == numbers || whole[i - 1] == u'-') ? 1 : 0;
        end = isFoldedDigit(whole[i]) ? i + 1 : end;
    }
    if (numbers < 2 || levels < 2)
        return;
    add(m_places, {whole.mid(numbers - 2, end - numbers + 2), PersonalReason::Address,
                   NameCue::None, whole, numbers - 2});
}

void KnownPeople::find(const QString &text, std::vector<PersonalStretch> &found) const
{
    const bool hasWords = !m_words.isEmpty();
    const Folded names = hasWords || !m_places.isEmpty() ? foldNames(text) : Folded();
    if (hasWords)
        findNames(text, names, found);
    if (!m_places.isEmpty())
        findPlaces(text, foldAddress(names), found);
    if (!m_numbers.isEmpty())
        findNumbers(text, found);
}

void KnownPeople::findNames(const QString &text, const Folded &folded,
                            std::vector<PersonalStretch> &found) const
{
    const quint64 firsts = firstsOf(m_words);
    for (qsizetype i = 0; i + 1 < folded.text.size(); ++i) {
        if ((firsts >> (folded.text[i].unicode() % 64) & 1) == 0)
            continue;
        const auto list = m_words.constFind(keyOf(QStringView(folded.text).sliced(i)));
        if (list == m_words.cend())
            continue;
        for (const Needle &needle : *list) {
            if (!QStringView(folded.text).mid(i).startsWith(needle.words))
                continue;
            const qsizetype last = i + needle.words.size() - 1;
            const bool isCut =
                (isAsciiWord(needle.words.front()) && i > 0 && isAsciiWord(folded.text[i - 1])) ||
                (isAsciiWord(needle.words.back()) && last + 1 < folded.text.size() &&
                 isAsciiWord(folded.text[last + 1]) && needle.reason == PersonalReason::Name);
            const qsizetype start = folded.from[size_t(i)];
            const qsizetype end = endOf(folded, last, text);
            if (!isCut && hasCue(needle.cue, text, start, end))
                found.push_back({start, end, needle.reason, true});
        }
    }
}

void KnownPeople::findPlaces(const QString &text, const Folded &folded,
                             std::vector<PersonalStretch> &found) const
{
    for (qsizetype i = 0; i + 1 < folded.text.size(); ++i) {
        const auto list = m_places.constFind(keyOf(QStringView(folded.text).sliced(i)));
        if (list == m_places.cend())
            continue;
        for (const Needle &needle : *list) {
            const qsizetype end = i + needle.words.size();
            if (!QStringView(folded.text).mid(i).startsWith(needle.words) ||
                (end < folded.text.size() && isFoldedDigit(folded.text[end])))
                continue;
            qsizetype before = 0; // the town before it, as far as it is the same
            while (before < i && before < needle.at &&
                   folded.text[i - before - 1] == needle.whole[needle.at - before - 1])
                ++before;
            qsizetype behind = end; // the house behind it
            while (behind < folded.text.size() && needle.at + behind - i < needle.whole.size() &&
                   folded.text[behind] == needle.whole[needle.at + behind - i])
                ++behind;
            found.push_back({folded.from[size_t(i - before)], endOf(folded, behind - 1, text),
                             PersonalReason::Address, true});
        }
    }
}

void KnownPeople::findNumbers(const QString &text, std::vector<PersonalStretch> &found) const
{
    const QString plain = foldUnits(text);
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (!isFoldedDigit(plain[i]) || (i > 0 && isFoldedDigit(plain[i - 1])))
            continue;
        QString digits;
        for (qsizetype k = i; k < plain.size() && digits.size() < 15; ++k) {
            if (isFoldedDigit(plain[k])) {
                digits += plain[k];
                const bool isEnd = k + 1 >= plain.size() || !isFoldedDigit(plain[k + 1]);
                if (isEnd && m_numbers.contains(digits))
                    found.push_back({i, k + 1, PersonalReason::Contact, true});
            } else if (!isHyphen(plain[k]) &&
                       !(plain[k].unicode() < 0x80 && strchr("() .", plain[k].unicode()))) {
                break;
            }
        }
    }
}

} // namespace gaiyo
