#pragma once

#include "base/id.h"

#include <QString>

#include <functional>
#include <optional>

namespace gaiyo {

// What an answer that is none of its own leans on: 同上, 上記のとおり, No.5に同じ,
// 整理番号12-3と同じ; several where it names more than one: No.5、6と同じ.
struct SameAs
{
    enum class Kind { Above, No, Ref, Several };

    Kind kind = Kind::Above;
    QString number; // of No. and 整理番号, in half width
};

// None for an answer with words of its own.
std::optional<SameAs> readSameAs(const QString &answer);

// 「（案のとおり）」 and the like as the whole answer: the draft that was sent is the answer.
bool acceptsDraft(const QString &answer);

// 「意見なし」, 「特になし」: said to us, and not to be printed; only a person knows what was
// meant.
bool saysNoneToUs(const QString &answer);

// How opinions are found that an answer speaks of.
using FindByNumber = std::function<std::optional<OpinionId>(const QString &number)>;

// The answer as markup: No.5 and 整理番号12-3 become references where they are found.
QString linkAnswer(const QString &plain, const FindByNumber &findNo, const FindByNumber &findRef);

} // namespace gaiyo
