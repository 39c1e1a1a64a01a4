#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace gaiyo::fuzz {

struct Outcome
{
    bool isTaken = false; // the input was read as something
    QString fault;        // a law that was broken, "" for none
};

// Something that reads what others wrote.
struct Target
{
    std::vector<QByteArray> words; // that mean something in the format
    std::function<std::vector<QByteArray>()> ownInputs;
    std::function<Outcome(const QByteArray &)> read;
};

// text, csv, json, eml, zip, sheet, inquiry, strings, docx, opener, journal; none for another name.
std::optional<Target> findTarget(const QString &name);

} // namespace gaiyo::fuzz
