#include "domain/ignored_finding.h"

#include "domain/snapshot_index.h"
#include "domain/tally.h"
#include "domain/work/work.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace gaiyo {

namespace {

// Long enough that two texts of one document do not meet.
constexpr qsizetype kHashLength = 16;

QString numberText(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

QStringList frontWords(const Snapshot &snapshot)
{
    const Consultation &front = snapshot.consultation;
    QStringList words{front.title, front.subtitle, numberText(front.declaredOpinions),
                      numberText(front.declaredSubmitters)};
    for (const QStringView key : {u"front_notes", u"front_blocks", u"back_blocks", u"legend_notes"})
        words += QString::fromUtf8(
            QJsonDocument(QJsonArray{front.settings[key]}).toJson(QJsonDocument::Compact));
    for (const Category &category : snapshot.categories)
        words << category.symbol << category.text << numberText(category.declared);
    return words;
}

// Of a change of the plan; none where the subject is no such thing.
QStringList changeWords(const Snapshot &snapshot, const QString &subject)
{
    for (const PlanChange &change : snapshot.work->planChanges) {
        if (change.id.value() == subject)
            return {change.oldText, change.newText, change.reason};
    }
    return {};
}

// Calls look(words) for everything that is printed of opinions and headings, as it is stored.
template <typename Look>
void lookAtTexts(const Snapshot &snapshot, Look look)
{
    for (const Node &node : snapshot.nodes)
        look(node.title);
    for (const Opinion &opinion : snapshot.opinions) {
        look(opinion.summary);
        for (const auto free : kFreeTexts)
            look(opinion.*free);
    }
    for (const Response &response : snapshot.responses)
        look(response.markup);
}

// Behind a mark {{…}} that begins here, else here.
qsizetype behindMark(const QString &words, qsizetype at)
{
    if (words[at] != u'{' || !QStringView(words).mid(at).startsWith(u"{{"))
        return at;
    const qsizetype end = words.indexOf(QStringLiteral("}}"), at);
    return end < 0 ? at : end + 2;
}

// Each with its count, without the greatest one.
QStringList rarerCounts(const QStringList &names, const std::vector<int> &counts)
{
    const auto most = std::ranges::max_element(counts) - counts.begin();
    QStringList rarer;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (i != most)
            rarer << names[i] << QString::number(counts[size_t(i)]);
    }
    return rarer;
}

// What differs in サーバー／サーバ and 申し込む／申込む: without the end that all have, so that
// 申込んで is counted, too.
QStringList stemsOf(const QString &subject)
{
    QStringList stems = subject.split(u'／');
    const auto shareEnd = [&] {
        return std::ranges::all_of(stems, [&](const QString &stem) {
            return stem.size() > 1 && stem.back() == stems.front().back();
        });
    };
    while (stems.size() > 1 && shareEnd()) {
        for (QString &stem : stems)
            stem.chop(1);
    }
    std::ranges::stable_sort(stems, std::greater(), &QString::size); // サーバ is a part of サーバー
    return stems;
}

QStringList countedWritings(const Snapshot &snapshot, const QString &subject)
{
    const QStringList stems = stemsOf(subject);
    std::vector<int> counts(size_t(stems.size()));
    lookAtTexts(snapshot, [&](const QString &words) {
        std::vector<std::pair<qsizetype, qsizetype>> taken;
        for (qsizetype i = 0; i < stems.size(); ++i) {
            const QString &stem = stems[i];
            for (qsizetype at = words.indexOf(stem); at >= 0; at = words.indexOf(stem, at + 1)) {
                const bool isPart = std::ranges::any_of(taken, [at](const auto &other) {
                    return other.first <= at && at < other.second;
                });
                if (!isPart)
                    ++counts[size_t(i)];
                if (!isPart && i + 1 < stems.size())
                    taken.emplace_back(at, at + stem.size());
            }
        }
    });
    return rarerCounts(stems, counts);
}

bool isDigitOf(QChar c, bool isFull)
{
    return isFull ? c >= u'０' && c <= u'９' : c >= u'0' && c <= u'9';
}

// Numbers of one digit or of several, in half and in full width.
QStringList countedDigits(const Snapshot &snapshot, bool isSingle)
{
    std::vector<int> counts(2);
    lookAtTexts(snapshot, [&](const QString &words) {
        for (qsizetype at = 0; at < words.size(); ++at) {
            at = behindMark(words, at);
            const bool isFull = at < words.size() && isDigitOf(words[at], true);
            qsizetype end = at;
            while (end < words.size() && isDigitOf(words[end], isFull))
                ++end;
            if (end > at && (end - at == 1) == isSingle)
                ++counts[isFull ? 1 : 0];
            at = std::max(at, end - 1);
        }
    });
    return rarerCounts({QStringLiteral("half"), QStringLiteral("full")}, counts);
}

QStringList countedBrackets(const Snapshot &snapshot)
{
    qsizetype half = 0;
    lookAtTexts(snapshot, [&](const QString &words) { half += words.count(u'('); });
    return {QString::number(half)};
}

// LED, ＬＥＤ, by the one in half width.
QStringList countedLetters(const Snapshot &snapshot, const QString &word)
{
    constexpr int kWidthStep = 0xFEE0;
    QString full = word;
    for (QChar &c : full)
        c = QChar(char16_t(c.unicode() + kWidthStep));
    std::vector<int> counts(2);
    lookAtTexts(snapshot, [&](const QString &words) {
        counts[0] += int(words.count(word));
        counts[1] += int(words.count(full));
    });
    return rarerCounts({QStringLiteral("half"), QStringLiteral("full")}, counts);
}

QStringList countsOf(const Snapshot &snapshot, const SnapshotIndex &index, const QString &code,
                     const QString &subject)
{
    if (code == u"mixed_spelling")
        return countedWritings(snapshot, subject);
    if (code == u"mixed_digits")
        return countedDigits(snapshot, subject == u"digit");
    if (code == u"mixed_letters")
        return countedLetters(snapshot, subject);
    if (code == u"mixed_brackets")
        return countedBrackets(snapshot);
    if (code == u"other_institution" && subject.isEmpty()) {
        const Consultation &front = snapshot.consultation;
        const QJsonArray columns = front.settings[u"columns"].toArray();
        return {front.institution, front.templateName,
                QString::fromUtf8(QJsonDocument(columns).toJson(QJsonDocument::Compact))};
    }
    if (!code.startsWith(u"declared_"))
        return {};
    const Tally tally = tallyOpinions(snapshot, index);
    QStringList counts{QString::number(tally.opinions)};
    for (const int category : tally.categories)
        counts += QString::number(category);
    return counts;
}

} // namespace

QString subjectWords(const Snapshot &snapshot, const SnapshotIndex &index, const QString &code,
                     const QString &subject)
{
    QStringList words;
    if (const Opinion *opinion = index.findOpinion(OpinionId(subject))) {
        const Response *response = index.responseOf(*opinion);
        words << opinion->summary << (response ? response->markup : QString());
    } else if (const Node *node = index.findNode(NodeId(subject))) {
        words << node->number.value_or(QString()) << node->draftNumber.value_or(QString())
              << node->title;
    } else if (subject.isEmpty()) {
        words = frontWords(snapshot);
    } else {
        words = changeWords(snapshot, subject);
    }
    words += countsOf(snapshot, index, code, subject);
    const QByteArray bytes = QJsonDocument(QJsonArray::fromStringList(words)).toJson();
    return QString::fromLatin1(
        QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(kHashLength));
}

} // namespace gaiyo
