#pragma once

#include <QString>
#include <QStringList>

// What may stand in a setting, as a sentence for whoever typed something else.
namespace gaiyo::setting {

// What the values of a key are made of.
enum class ValueForm {
    Text,
    Font,
    Texts,
    Flag,
    Number,
    Whole,
    Choice,
    Choices, // a list of them, each at most once
    Margins,
    Columns,
    FreeFields,
    Headings,
    Blocks,
    TextsByName,
    CountNote,
    PeriodPattern,
    Extract,
    Ignored
};

struct ValueRange
{
    ValueForm form = ValueForm::Text;
    double least = 0;
    double most = 0;
    QStringList choices = {};

    QString sentence() const;
};

} // namespace gaiyo::setting
