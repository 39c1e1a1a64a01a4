#pragma once

#include <QString>

#include <vector>

namespace gaiyo {

// A word that is written in several ways: its family has them all, the first is taken where they
// are equally frequent.
struct KnownWriting
{
    size_t family;
    size_t use;    // in its family
    QString words; // what is put in place of others: 申込 of 申込む
    QString shown; // 申込む
};

const std::vector<KnownWriting> &knownWritings();
size_t knownFamilyCount();

struct KnownUse
{
    qsizetype start;
    size_t writing; // of knownWritings()

    bool operator==(const KnownUse &) const = default;
};

// Where they stand, nouns told from verbs: 申込み, 申し込みます. What is quoted and what is a part
// of a name (障害者基本法) is passed over.
std::vector<KnownUse> knownUses(const QString &words);

} // namespace gaiyo
