#include "domain/setting_range.h"

#include <QCoreApplication>

namespace gaiyo::setting {

namespace {

// The translation context of all that is said of settings.
class RangeWords
{
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

QString quoted(const QStringList &choices)
{
    QStringList all;
    for (const QString &choice : choices)
        all += RangeWords::tr("“%1”").arg(choice);
    return all.join(RangeWords::tr(" ", "between values that can be chosen"));
}

} // namespace

QString ValueRange::sentence() const
{
    switch (form) {
    case ValueForm::Text:
        return RangeWords::tr("It has to be a text.");
    case ValueForm::Font:
        return RangeWords::tr("It has to be the name of a font.");
    case ValueForm::Texts:
        return RangeWords::tr("It has to be a list of texts.");
    case ValueForm::Flag:
        return RangeWords::tr("It is true or false.");
    case ValueForm::Number:
        return RangeWords::tr("It is a number from %1 to %2.").arg(least).arg(most);
    case ValueForm::Whole:
        return RangeWords::tr("It is a whole number from %1 to %2.").arg(least).arg(most);
    case ValueForm::Choice:
        return RangeWords::tr("It is one of %1.").arg(quoted(choices));
    case ValueForm::Choices:
        return RangeWords::tr("It is a list of %1, each at most once.").arg(quoted(choices));
    case ValueForm::Margins:
        return RangeWords::tr("Its “top” “bottom” “left” “right” are numbers from 5 to 100 (mm).");
    case ValueForm::Columns:
        return RangeWords::tr(
                   "It is a list of columns with “field”, “title” and “width” (2 to 200); "
                   "“field” is one of %1, each at most once, and “summary” among them.")
            .arg(quoted(choices));
    case ValueForm::FreeFields:
        return RangeWords::tr("It is a list of up to three fields with “name”, and where they have "
                              "a list of values “choices” and “legend_title”.");
    case ValueForm::Headings:
        return RangeWords::tr("It is a list of 1 to 20 with “size” (0.8 to 2), “bold” (true or "
                              "false) and “shade” (whole, 0 to 50).");
    case ValueForm::Blocks:
        return RangeWords::tr("It has to be a list of blocks.");
    case ValueForm::TextsByName:
        return RangeWords::tr("It is an object that has a text for each name.");
    case ValueForm::CountNote:
        return RangeWords::tr(
            "It is a text with {他} or {件}, and no other braces; empty for none.");
    case ValueForm::PeriodPattern:
        return RangeWords::tr(
            "In braces it can have {和暦} {西暦} {月} {日} {曜} {末和暦} {末西暦} "
            "{末月} {末日} {末曜} {末和暦?} {末西暦?} only.");
    case ValueForm::Extract:
        return RangeWords::tr("It can have “title”, “subtitle”, “template” and “settings”, these "
                              "without “extract” and “numbering”.");
    case ValueForm::Ignored:
        return RangeWords::tr(
            "It is a list with the texts “code”, “subject”, “reason” and “words”.");
    }
    Q_UNREACHABLE();
}

} // namespace gaiyo::setting
