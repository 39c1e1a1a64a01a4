#pragma once

#include "booklet/pdf/object_writer.h"

namespace gaiyo {

// The pages of a PDF in nodes of a moderate size (ISO 32000-1, 7.7.3).
class PageTree
{
public:
    explicit PageTree(ObjectWriter &writer);

    struct Leaf
    {
        int page = 0;   // object of the new page
        int parent = 0; // object of its node, for /Parent
    };
    Leaf add();
    bool isEmpty() const { return m_pages.empty(); }
    int root() const { return m_root; }
    void write();

private:
    ObjectWriter &m_writer;
    int m_root = 0;
    std::vector<int> m_nodes;
    std::vector<int> m_pages;
};

} // namespace gaiyo
