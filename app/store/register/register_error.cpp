#include "store/register/register_error.h"

#include <QCoreApplication>
#include <QDir>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Register)
};

QString sentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Missing:
        return Sentences::tr("The register of persons %1 was not found. Check its name and whether "
                             "you may see its folder; without it letters can still be taken in, "
                             "and names are left out then.");
    case ErrorKind::ReadOnly:
        return Sentences::tr("You have no right to the register of persons %1. Ask whoever keeps "
                             "it; without it letters can still be taken in, and names are left "
                             "out then.");
    case ErrorKind::NotOurs:
        return Sentences::tr("%1 is no register of persons, or an empty file. Choose the register "
                             "that was made for this document, or make a new one.");
    case ErrorKind::Damaged:
        return Sentences::tr("The register of persons %1 is damaged. Put back the copy that your "
                             "office keeps of it; the document itself does not need it.");
    case ErrorKind::Busy:
        return Sentences::tr("Somebody else is working in the register of persons %1. Wait a "
                             "moment and try again.");
    default:
        return {};
    }
}

} // namespace

Error registerError(const Error &error, const QString &path)
{
    const QString words = sentence(error.kind);
    return words.isEmpty() ? error : Error{error.kind, words.arg(QDir::toNativeSeparators(path))};
}

Error otherDocumentError(const QString &path)
{
    return {ErrorKind::Invalid,
            Sentences::tr("%1 is the register of another document, and nothing was taken in. "
                          "Choose the one that belongs to this document, or make a new one.")
                .arg(QDir::toNativeSeparators(path))};
}

Error changedPersonError()
{
    return {ErrorKind::Conflict,
            Sentences::tr("Somebody else has changed this person in the register meanwhile.")};
}

Error changedWordsError()
{
    return {ErrorKind::Conflict,
            Sentences::tr("Somebody else has changed these words in the register meanwhile.")};
}

Error closedRegisterError(const QString &path)
{
    return {ErrorKind::Invalid,
            Sentences::tr("The removal of the register of persons %1 was begun and not finished. "
                          "Remove it once more; it takes nothing in.")
                .arg(QDir::toNativeSeparators(path))};
}

Error filesLeftBehindError(const QString &path, const QString &folder)
{
    return {ErrorKind::NotFound, // Missing is the register itself
            Sentences::tr("The folder %1 with the files of the register %2 is not beside it: one "
                          "was moved without the other. Put them together again.")
                .arg(QDir::toNativeSeparators(folder), QDir::toNativeSeparators(path))};
}

} // namespace gaiyo
