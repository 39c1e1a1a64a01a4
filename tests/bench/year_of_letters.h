#pragma once

#include "domain/outline.h"
#include "domain/snapshot.h"
#include "domain/work/coverage.h"
#include "domain/work/work.h"

namespace gaiyo {

// A year of letters: each with twelve stretches, of which the first and the last are set aside and
// ten are opinions. Ids tell the place: letter 7 is l7, its words are g7, its stretches p84 to p95.
inline constexpr int kStretchesOfLetter = 12;
inline constexpr int kHeadingsOfLetters = 200;

inline QString sentence(int letter, int part)
{
    return QStringLiteral("第%1の論点について申し上げます。公共施設の予約は、窓口と電話に加えて、"
                          "夜間や休日でも%2番の端末から落ち着いて申し込めるようにし、結果を利用者へ"
                          "分かりやすく知らせる仕組みを、地域の実情（%3地区）に合わせて早めに整えて"
                          "いただきたいと考えております。\n")
        .arg(part)
        .arg(letter * 7 % 9973)
        .arg((letter * 31 + part * 17) % 1009);
}

inline void addLetterTo(Snapshot &values, Work &work, int letter)
{
    const auto named = [](char16_t kind, int n) { return QChar(kind) + QString::number(n); };
    const SubmitterId submitter(named(u's', letter));
    work.submitters.push_back({submitter, QStringLiteral("区内在住")});
    const LetterId id(named(u'l', letter));
    Letter row{id};
    row.no = letter + 1;
    row.submitter = submitter;
    row.parts = kStretchesOfLetter - 2;
    work.letters.push_back(std::move(row));
    Original original{OriginalId(named(u'g', letter)), id, QStringLiteral("本文")};
    QString text;
    for (int part = 0; part < kStretchesOfLetter; ++part) {
        const int start = int(text.size()); // no surrogates: units are code points
        const QString words = sentence(letter, part);
        text += words;
        const int n = letter * kStretchesOfLetter + part;
        Passage passage{PassageId(named(u'p', n)), original.id, start, int(text.size()) - 1};
        passage.quote = quoteOf(words.chopped(1));
        if (part == 0 || part == kStretchesOfLetter - 1) {
            passage.reason = QStringLiteral("greeting");
        } else {
            Opinion opinion;
            opinion.id = OpinionId(named(u'o', n));
            opinion.node = values.nodes[size_t(n % kHeadingsOfLetters)].id;
            opinion.summary = words.chopped(1);
            opinion.ref = QStringLiteral("%1-%2").arg(letter + 1).arg(part);
            passage.opinion = opinion.id;
            values.opinions.push_back(std::move(opinion));
        }
        work.passages.push_back(std::move(passage));
    }
    original.text = text;
    work.originals.push_back(std::move(original));
}

inline Snapshot makeYearOfLetters(int letters)
{
    Snapshot values;
    values.consultation.title = QStringLiteral("計画（素案）");
    for (int i = 0; i < kHeadingsOfLetters; ++i)
        values.nodes.push_back({NodeId(QStringLiteral("n%1").arg(i)),
                                {},
                                NodeKind::Item,
                                {},
                                true,
                                {},
                                QStringLiteral("項目%1").arg(i)});
    Work work;
    for (int letter = 0; letter < letters; ++letter)
        addLetterTo(values, work, letter);
    values.work = WorkPtr(std::move(work));
    return *arrange(std::move(values));
}

} // namespace gaiyo
